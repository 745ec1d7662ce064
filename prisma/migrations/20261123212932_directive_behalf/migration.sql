-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "behalfOfId" UUID;

-- CreateIndex
CREATE INDEX "Directive_behalfOfId_closedAt_idx" ON "Directive"("behalfOfId", "closedAt");

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_behalfOfId_fkey" FOREIGN KEY ("behalfOfId") REFERENCES "StaffAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;
