-- AlterTable
ALTER TABLE "CatalogueImport" ADD COLUMN     "complete" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "storageKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueImport_storageKey_key" ON "CatalogueImport"("storageKey");
