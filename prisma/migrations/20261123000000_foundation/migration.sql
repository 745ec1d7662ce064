-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEvent" (
    "id" UUID NOT NULL,
    "streamKind" TEXT NOT NULL,
    "streamId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "unitId" UUID,
    "data" JSONB NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CacheTag" (
    "tag" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CacheTag_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "ClientTransaction" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "resultId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClientTransaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "id" UUID NOT NULL,
    "requestId" TEXT NOT NULL,
    "code" TEXT,
    "versionId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "handlingUnitId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "resultMethod" TEXT NOT NULL,
    "secretHmac" TEXT NOT NULL,
    "secretVersion" INTEGER NOT NULL DEFAULT 1,
    "assigneeId" UUID,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerDueAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3),
    "firstDueAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierParty" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "birthDate" CHAR(10),
    "idNumber" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "businessNumber" TEXT,
    "identification" TEXT NOT NULL DEFAULT 'DECLARED',
    "relation" TEXT,

    CONSTRAINT "DossierParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierAnswers" (
    "dossierId" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "DossierAnswers_pkey" PRIMARY KEY ("dossierId")
);

-- CreateTable
CREATE TABLE "DossierPaper" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "paperKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "originals" INTEGER NOT NULL DEFAULT 0,
    "certified" INTEGER NOT NULL DEFAULT 0,
    "copies" INTEGER NOT NULL DEFAULT 0,
    "compared" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DossierPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierNote" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "papers" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID,

    CONSTRAINT "DossierNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierCodeCounter" (
    "agencyCode" TEXT NOT NULL,
    "day" CHAR(6) NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "DossierCodeCounter_pkey" PRIMARY KEY ("agencyCode","day")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "secretHmac" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "senderName" TEXT,
    "senderPhone" TEXT,
    "senderEmail" TEXT,
    "senderAddress" TEXT,
    "aboutUnitId" UUID,
    "mayPublish" BOOLEAN NOT NULL DEFAULT false,
    "assigneeId" UUID,
    "answer" TEXT,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Procedure" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "Procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcedureVersion" (
    "id" UUID NOT NULL,
    "procedureId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "effectiveFrom" CHAR(10) NOT NULL,
    "effectiveTo" CHAR(10),
    "name" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "filing" TEXT NOT NULL,
    "instant" BOOLEAN NOT NULL,
    "verification" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "questions" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProcedureVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offering" (
    "id" UUID NOT NULL,
    "procedureId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "decidedById" UUID,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),

    CONSTRAINT "Offering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "position" TEXT,
    "email" TEXT,
    "passwordHash" TEXT,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAssignment" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),
    "decision" TEXT,

    CONSTRAINT "StaffAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadLog" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID,

    CONSTRAINT "ReadLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitPeriod" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "parentId" UUID,
    "deskName" TEXT,
    "hasDesk" BOOLEAN NOT NULL DEFAULT false,
    "aliases" TEXT[],
    "agencyCode" TEXT,
    "agencyCodeProvisional" BOOLEAN NOT NULL DEFAULT true,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),
    "source" TEXT NOT NULL,

    CONSTRAINT "UnitPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitContact" (
    "unitId" UUID NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "petitionAddress" TEXT,
    "petitionPhone" TEXT,
    "petitionEmail" TEXT,
    "leader" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UnitContact_pkey" PRIMARY KEY ("unitId")
);

-- CreateTable
CREATE TABLE "OfficeHours" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),
    "weekdays" JSONB NOT NULL,
    "source" TEXT,

    CONSTRAINT "OfficeHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "date" CHAR(10) NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "declaredType" TEXT NOT NULL,
    "type" TEXT,
    "sha256" TEXT,
    "pages" INTEGER,
    "scanState" TEXT NOT NULL DEFAULT 'NOT_SCANNED',
    "paperKey" TEXT,
    "draftId" UUID,
    "dossierId" UUID,
    "feedbackId" UUID,
    "uploaderId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3),
    "protocol" JSONB,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_slug_key" ON "Announcement"("slug");

-- CreateIndex
CREATE INDEX "Announcement_publishedAt_idx" ON "Announcement"("publishedAt");

-- CreateIndex
CREATE INDEX "LedgerEvent_at_idx" ON "LedgerEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEvent_streamKind_streamId_seq_key" ON "LedgerEvent"("streamKind", "streamId", "seq");

-- CreateIndex
CREATE INDEX "CacheTag_changedAt_idx" ON "CacheTag"("changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_tokenHash_key" ON "Draft"("tokenHash");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_requestId_key" ON "Dossier"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_code_key" ON "Dossier"("code");

-- CreateIndex
CREATE INDEX "Dossier_unitId_state_submittedAt_idx" ON "Dossier"("unitId", "state", "submittedAt");

-- CreateIndex
CREATE INDEX "Dossier_handlingUnitId_state_dueAt_idx" ON "Dossier"("handlingUnitId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Dossier_assigneeId_idx" ON "Dossier"("assigneeId");

-- CreateIndex
CREATE INDEX "DossierParty_dossierId_idx" ON "DossierParty"("dossierId");

-- CreateIndex
CREATE INDEX "DossierParty_nameFolded_idx" ON "DossierParty"("nameFolded");

-- CreateIndex
CREATE INDEX "DossierParty_phone_idx" ON "DossierParty"("phone");

-- CreateIndex
CREATE INDEX "DossierParty_idNumber_idx" ON "DossierParty"("idNumber");

-- CreateIndex
CREATE INDEX "DossierParty_businessNumber_idx" ON "DossierParty"("businessNumber");

-- CreateIndex
CREATE INDEX "DossierPaper_dossierId_idx" ON "DossierPaper"("dossierId");

-- CreateIndex
CREATE INDEX "DossierNote_dossierId_idx" ON "DossierNote"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_code_key" ON "Feedback"("code");

-- CreateIndex
CREATE INDEX "Feedback_state_submittedAt_idx" ON "Feedback"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Procedure_code_key" ON "Procedure"("code");

-- CreateIndex
CREATE INDEX "ProcedureVersion_status_field_idx" ON "ProcedureVersion"("status", "field");

-- CreateIndex
CREATE UNIQUE INDEX "ProcedureVersion_procedureId_number_key" ON "ProcedureVersion"("procedureId", "number");

-- CreateIndex
CREATE INDEX "Offering_unitId_idx" ON "Offering"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Offering_procedureId_unitId_validFrom_key" ON "Offering"("procedureId", "unitId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAccount_login_key" ON "StaffAccount"("login");

-- CreateIndex
CREATE INDEX "StaffSession_accountId_idx" ON "StaffSession"("accountId");

-- CreateIndex
CREATE INDEX "StaffAssignment_unitId_idx" ON "StaffAssignment"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAssignment_accountId_unitId_role_validFrom_key" ON "StaffAssignment"("accountId", "unitId", "role", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "StaffInvitation_tokenHash_key" ON "StaffInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ReadLog_subjectId_idx" ON "ReadLog"("subjectId");

-- CreateIndex
CREATE INDEX "ReadLog_at_idx" ON "ReadLog"("at");

-- CreateIndex
CREATE INDEX "UnitPeriod_unitId_idx" ON "UnitPeriod"("unitId");

-- CreateIndex
CREATE INDEX "UnitPeriod_parentId_idx" ON "UnitPeriod"("parentId");

-- CreateIndex
CREATE INDEX "OfficeHours_unitId_idx" ON "OfficeHours"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_key_key" ON "Attachment"("key");

-- CreateIndex
CREATE INDEX "Attachment_draftId_idx" ON "Attachment"("draftId");

-- CreateIndex
CREATE INDEX "Attachment_dossierId_idx" ON "Attachment"("dossierId");

-- CreateIndex
CREATE INDEX "Attachment_feedbackId_idx" ON "Attachment"("feedbackId");

-- CreateIndex
CREATE INDEX "Attachment_status_createdAt_idx" ON "Attachment"("status", "createdAt");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProcedureVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProcedureVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_handlingUnitId_fkey" FOREIGN KEY ("handlingUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierParty" ADD CONSTRAINT "DossierParty_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierAnswers" ADD CONSTRAINT "DossierAnswers_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierPaper" ADD CONSTRAINT "DossierPaper_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierNote" ADD CONSTRAINT "DossierNote_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_aboutUnitId_fkey" FOREIGN KEY ("aboutUnitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureVersion" ADD CONSTRAINT "ProcedureVersion_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offering" ADD CONSTRAINT "Offering_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offering" ADD CONSTRAINT "Offering_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAssignment" ADD CONSTRAINT "StaffAssignment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAssignment" ADD CONSTRAINT "StaffAssignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitPeriod" ADD CONSTRAINT "UnitPeriod_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitPeriod" ADD CONSTRAINT "UnitPeriod_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitContact" ADD CONSTRAINT "UnitContact_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHours" ADD CONSTRAINT "OfficeHours_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE SET NULL ON UPDATE CASCADE;
