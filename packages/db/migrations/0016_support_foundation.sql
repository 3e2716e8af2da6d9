ALTER TYPE "public"."task_kind" ADD VALUE 'mentoring';--> statement-breakpoint
ALTER TYPE "public"."task_kind" ADD VALUE 'buddies';--> statement-breakpoint
ALTER TYPE "public"."task_kind" ADD VALUE 'check-in';--> statement-breakpoint
ALTER TYPE "public"."task_kind" ADD VALUE 'drop-in';--> statement-breakpoint
ALTER TYPE "public"."task_kind" ADD VALUE 'support-gap';--> statement-breakpoint
ALTER TYPE "public"."task_kind" ADD VALUE 'concern';--> statement-breakpoint
ALTER TYPE "public"."task_kind" ADD VALUE 'address';--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "dedupe_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("dedupe_key");