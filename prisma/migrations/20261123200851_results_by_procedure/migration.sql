-- AlterTable
ALTER TABLE "Result" ADD COLUMN     "procedureId" UUID NOT NULL;

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "signatures" JSONB;

-- CreateIndex
CREATE INDEX "Result_unitId_procedureId_createdAt_idx" ON "Result"("unitId", "procedureId", "createdAt");
