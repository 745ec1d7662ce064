-- What was told before this column is told once more, not lost.
ALTER TABLE "DossierAlert" DROP CONSTRAINT "DossierAlert_pkey",
ADD COLUMN     "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch',
ADD CONSTRAINT "DossierAlert_pkey" PRIMARY KEY ("dossierId", "kind", "unitId", "dueAt");
ALTER TABLE "DossierAlert" ALTER COLUMN "dueAt" DROP DEFAULT;
