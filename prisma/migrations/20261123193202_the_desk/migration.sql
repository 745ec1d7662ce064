-- AlterTable
ALTER TABLE "Dossier" ADD COLUMN     "decision" TEXT,
ADD COLUMN     "handOverAt" TIMESTAMPTZ(3),
ADD COLUMN     "openOpinions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "slipCorrections" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "step" INTEGER,
ADD COLUMN     "stepDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "unitIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "workflowId" UUID;

-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "practiceAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Workflow" (
    "id" UUID NOT NULL,
    "procedureId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "caseKey" TEXT,
    "decision" TEXT NOT NULL,
    "term" JSONB NOT NULL,
    "steps" JSONB NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Workflow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierOpinion" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "stance" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DossierOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Result" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "book" TEXT,
    "bookNumber" INTEGER,
    "issuedOn" CHAR(10) NOT NULL,
    "title" TEXT NOT NULL,
    "signerId" UUID,
    "signature" JSONB,
    "checkHmac" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,
    "revokedReason" TEXT,

    CONSTRAINT "Result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterCounter" (
    "unitId" UUID NOT NULL,
    "book" TEXT NOT NULL,
    "year" CHAR(4) NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "RegisterCounter_pkey" PRIMARY KEY ("unitId","book","year")
);

-- CreateTable
CREATE TABLE "DossierAlert" (
    "dossierId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DossierAlert_pkey" PRIMARY KEY ("dossierId","kind","unitId")
);

-- CreateTable
CREATE TABLE "Directive" (
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "dossierId" UUID,
    "figure" TEXT,
    "text" TEXT NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10) NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyDay" (
    "unitId" UUID NOT NULL,
    "date" CHAR(10) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "DutyDay_pkey" PRIMARY KEY ("unitId","date","accountId")
);

-- CreateTable
CREATE TABLE "Merger" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "effectiveOn" CHAR(10) NOT NULL,
    "source" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "ranAt" TIMESTAMPTZ(3),
    "ranById" UUID,
    "summary" JSONB,

    CONSTRAINT "Merger_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Workflow_procedureId_unitId_idx" ON "Workflow"("procedureId", "unitId");

-- CreateIndex
CREATE INDEX "Workflow_unitId_idx" ON "Workflow"("unitId");

-- CreateIndex
CREATE INDEX "DossierOpinion_dossierId_idx" ON "DossierOpinion"("dossierId");

-- CreateIndex
CREATE INDEX "DossierOpinion_unitId_answeredAt_closedAt_dueAt_idx" ON "DossierOpinion"("unitId", "answeredAt", "closedAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Result_checkHmac_key" ON "Result"("checkHmac");

-- CreateIndex
CREATE INDEX "Result_dossierId_idx" ON "Result"("dossierId");

-- CreateIndex
CREATE INDEX "Result_unitId_issuedOn_idx" ON "Result"("unitId", "issuedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Result_unitId_book_bookNumber_key" ON "Result"("unitId", "book", "bookNumber");

-- CreateIndex
CREATE INDEX "DossierAlert_unitId_at_idx" ON "DossierAlert"("unitId", "at");

-- CreateIndex
CREATE INDEX "Directive_unitId_closedAt_dueOn_idx" ON "Directive"("unitId", "closedAt", "dueOn");

-- CreateIndex
CREATE INDEX "Directive_authorId_closedAt_idx" ON "Directive"("authorId", "closedAt");

-- CreateIndex
CREATE INDEX "Directive_dossierId_idx" ON "Directive"("dossierId");

-- CreateIndex
CREATE INDEX "Delegation_toId_validTo_idx" ON "Delegation"("toId", "validTo");

-- CreateIndex
CREATE INDEX "Delegation_fromId_validTo_idx" ON "Delegation"("fromId", "validTo");

-- CreateIndex
CREATE INDEX "DutyDay_accountId_idx" ON "DutyDay"("accountId");

-- CreateIndex
CREATE INDEX "Dossier_unitIds_idx" ON "Dossier" USING GIN ("unitIds");

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "Workflow"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProcedureVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierOpinion" ADD CONSTRAINT "DossierOpinion_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierOpinion" ADD CONSTRAINT "DossierOpinion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierAlert" ADD CONSTRAINT "DossierAlert_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyDay" ADD CONSTRAINT "DutyDay_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyDay" ADD CONSTRAINT "DutyDay_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who may see a dossier: the units that received and handle it.
UPDATE "Dossier" SET "unitIds" = CASE
  WHEN "receivedAt" IS NULL OR "unitId" = "handlingUnitId" THEN ARRAY["unitId"]
  ELSE ARRAY["unitId", "handlingUnitId"]
END;
