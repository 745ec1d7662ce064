-- AlterTable
ALTER TABLE "Merger" ADD COLUMN     "startedAt" TIMESTAMPTZ(3),
ALTER COLUMN "createdById" DROP NOT NULL;

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "on" CHAR(10) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateIndex
CREATE INDEX "UnitSuccession_toId_idx" ON "UnitSuccession"("toId");

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
