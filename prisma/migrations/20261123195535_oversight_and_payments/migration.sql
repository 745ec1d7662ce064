-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "rounds" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "AlertDigest" (
    "accountId" UUID NOT NULL,
    "day" CHAR(10) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AlertDigest_pkey" PRIMARY KEY ("accountId","day")
);

-- CreateTable
CREATE TABLE "OnlinePayment" (
    "id" UUID NOT NULL,
    "feeId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "transactionId" TEXT,
    "problem" TEXT,

    CONSTRAINT "OnlinePayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentCallback" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "paymentId" UUID,
    "transactionId" TEXT,
    "amount" INTEGER,
    "outcome" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "PaymentCallback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OnlinePayment_feeId_idx" ON "OnlinePayment"("feeId");

-- CreateIndex
CREATE INDEX "OnlinePayment_paidAt_idx" ON "OnlinePayment"("paidAt");

-- CreateIndex
CREATE UNIQUE INDEX "OnlinePayment_provider_transactionId_key" ON "OnlinePayment"("provider", "transactionId");

-- CreateIndex
CREATE INDEX "PaymentCallback_at_idx" ON "PaymentCallback"("at");

-- CreateIndex
CREATE INDEX "PaymentCallback_transactionId_idx" ON "PaymentCallback"("transactionId");

-- AddForeignKey
ALTER TABLE "OnlinePayment" ADD CONSTRAINT "OnlinePayment_feeId_fkey" FOREIGN KEY ("feeId") REFERENCES "DossierFee"("id") ON DELETE CASCADE ON UPDATE CASCADE;
