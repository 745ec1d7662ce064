-- AlterTable
ALTER TABLE "Procedure" ADD COLUMN     "nationalHash" TEXT,
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "remindedOn" CHAR(10),
ADD COLUMN     "repealedByLaw" TEXT,
ADD COLUMN     "repealedByLawOn" CHAR(10);

-- AlterTable
ALTER TABLE "ProcedureVersion" ADD COLUMN     "approvedById" UUID,
ADD COLUMN     "change" TEXT NOT NULL DEFAULT 'NEW',
ADD COLUMN     "changeNote" TEXT,
ADD COLUMN     "decision" TEXT,
ADD COLUMN     "editorIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "plannedFrom" CHAR(10),
ADD COLUMN     "returnedReason" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" UUID;

-- AlterTable
ALTER TABLE "Offering" ADD COLUMN     "decision" TEXT,
ADD COLUMN     "fees" JSONB;

-- CreateTable
CREATE TABLE "ProcedureRevision" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProcedureRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcedureCheck" (
    "id" UUID NOT NULL,
    "procedureId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" UUID NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "ProcedureCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueFile" (
    "id" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "CatalogueFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "read" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "summary" JSONB,
    "error" TEXT,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CatalogueImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueImportItem" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "editorial" BOOLEAN NOT NULL,
    "baseVersionId" UUID,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "issues" TEXT[],
    "state" TEXT NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "CatalogueImportItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "day" CHAR(10) NOT NULL,
    "folded" TEXT NOT NULL,
    "searches" INTEGER NOT NULL DEFAULT 0,
    "empty" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("day","folded")
);

-- CreateTable
CREATE TABLE "SearchSynonym" (
    "id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "code" TEXT,
    "meaning" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "SearchSynonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitDifficulty" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),
    "decision" TEXT NOT NULL,

    CONSTRAINT "UnitDifficulty_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProcedureRevision_versionId_seq_key" ON "ProcedureRevision"("versionId", "seq");

-- CreateIndex
CREATE INDEX "ProcedureCheck_procedureId_at_idx" ON "ProcedureCheck"("procedureId", "at");

-- CreateIndex
CREATE INDEX "ProcedureCheck_versionId_idx" ON "ProcedureCheck"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueFile_storageKey_key" ON "CatalogueFile"("storageKey");

-- CreateIndex
CREATE INDEX "CatalogueImportItem_state_code_idx" ON "CatalogueImportItem"("state", "code");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueImportItem_importId_code_key" ON "CatalogueImportItem"("importId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SearchSynonym_folded_key" ON "SearchSynonym"("folded");

-- CreateIndex
CREATE INDEX "UnitDifficulty_unitId_idx" ON "UnitDifficulty"("unitId");

-- CreateIndex
CREATE INDEX "ProcedureVersion_status_effectiveFrom_idx" ON "ProcedureVersion"("status", "effectiveFrom");

-- AddForeignKey
ALTER TABLE "Procedure" ADD CONSTRAINT "Procedure_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureRevision" ADD CONSTRAINT "ProcedureRevision_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProcedureVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureCheck" ADD CONSTRAINT "ProcedureCheck_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureCheck" ADD CONSTRAINT "ProcedureCheck_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProcedureVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueImportItem" ADD CONSTRAINT "CatalogueImportItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CatalogueImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitDifficulty" ADD CONSTRAINT "UnitDifficulty_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A version's period says when it is shown; what was replaced is no state of its own.
ALTER TABLE "ProcedureVersion" DROP CONSTRAINT "ProcedureVersion_status";
UPDATE "ProcedureVersion" SET "status" = 'PUBLISHED' WHERE "status" = 'RETIRED';
ALTER TABLE "ProcedureVersion" ADD CONSTRAINT "ProcedureVersion_status" CHECK ("status" IN ('DRAFT','IN_REVIEW','PUBLISHED','WITHDRAWN'));
ALTER TABLE "ProcedureVersion" ADD CONSTRAINT "ProcedureVersion_change" CHECK ("change" IN ('NEW','AMENDED','EDITORIAL','REPEALED'));
ALTER TABLE "ProcedureVersion" ADD CONSTRAINT "ProcedureVersion_four_eyes" CHECK ("approvedById" IS NULL OR NOT ("approvedById" = ANY ("editorIds")));
ALTER TABLE "ProcedureVersion" ADD CONSTRAINT "ProcedureVersion_period" CHECK ("effectiveTo" IS NULL OR "effectiveTo" >= "effectiveFrom");
-- One piece of work on a procedure at a time.
CREATE UNIQUE INDEX "ProcedureVersion_one_open" ON "ProcedureVersion" ("procedureId") WHERE "status" IN ('DRAFT','IN_REVIEW');

ALTER TABLE "Offering" ADD CONSTRAINT "Offering_no_overlap" EXCLUDE USING gist (
  "procedureId" WITH =, "unitId" WITH =,
  daterange(civil_date("validFrom"::text), civil_date("validTo"::text), '[]') WITH &&
);
ALTER TABLE "UnitDifficulty" ADD CONSTRAINT "UnitDifficulty_no_overlap" EXCLUDE USING gist (
  "unitId" WITH =,
  daterange(civil_date("validFrom"::text), civil_date("validTo"::text), '[]') WITH &&
);
ALTER TABLE "CatalogueImport" ADD CONSTRAINT "CatalogueImport_state" CHECK ("state" IN ('READING','READY','FAILED'));
ALTER TABLE "CatalogueImportItem" ADD CONSTRAINT "CatalogueImportItem_kind" CHECK ("kind" IN ('ADDED','CHANGED','REPEALED'));
ALTER TABLE "CatalogueImportItem" ADD CONSTRAINT "CatalogueImportItem_state" CHECK ("state" IN ('PENDING','ACCEPTED','REJECTED','DRAFTED','OUTDATED'));
