-- CreateTable
CREATE TABLE "FeedbackDraft" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "errors" JSONB NOT NULL,
    "photoIds" UUID[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedbackDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FeedbackDraft_tokenHash_key" ON "FeedbackDraft"("tokenHash");

-- CreateIndex
CREATE INDEX "FeedbackDraft_expiresAt_idx" ON "FeedbackDraft"("expiresAt");
