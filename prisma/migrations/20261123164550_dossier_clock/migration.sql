-- AlterTable
ALTER TABLE "Dossier" ADD COLUMN     "corrections" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "extension" TEXT,
ADD COLUMN     "supplements" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "UnitContact" ADD COLUMN     "bankAccount" TEXT,
ADD COLUMN     "bankCode" TEXT,
ADD COLUMN     "bankHolder" TEXT;

-- CreateTable
CREATE TABLE "DossierFee" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "lines" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "demandedAt" TIMESTAMPTZ(3) NOT NULL,
    "demandedById" UUID NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "paidUnitId" UUID,
    "paidToId" UUID,
    "method" TEXT,
    "receiptNumber" TEXT,
    "waivedAt" TIMESTAMPTZ(3),
    "waivedById" UUID,
    "waivedReason" TEXT,

    CONSTRAINT "DossierFee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DossierFee_dossierId_idx" ON "DossierFee"("dossierId");

-- CreateIndex
CREATE INDEX "DossierFee_paidUnitId_paidAt_idx" ON "DossierFee"("paidUnitId", "paidAt");

-- AddForeignKey
ALTER TABLE "DossierFee" ADD CONSTRAINT "DossierFee_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;
