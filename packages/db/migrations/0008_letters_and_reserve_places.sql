ALTER TYPE "public"."letter_kind" ADD VALUE 'offer-lapsed';--> statement-breakpoint
ALTER TYPE "public"."letter_kind" ADD VALUE 'offer-withdrawn';--> statement-breakpoint
ALTER TYPE "public"."letter_kind" ADD VALUE 'reserve-ended';--> statement-breakpoint
ALTER TYPE "public"."letter_kind" ADD VALUE 'feedback';--> statement-breakpoint
ALTER TYPE "public"."letter_kind" ADD VALUE 'correction';--> statement-breakpoint
DROP INDEX "letters_to_send";--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "sent_how" "contact_preference";--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "sent_by" uuid;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reserve_places" ADD COLUMN "position" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reserve_places" ADD COLUMN "answer_by" date;--> statement-breakpoint
ALTER TABLE "reserve_places" ADD COLUMN "answered_for" uuid;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserve_places" ADD CONSTRAINT "reserve_places_answered_for_people_id_fk" FOREIGN KEY ("answered_for") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_waiting" ON "letters" USING btree ("organisation_id","id") WHERE sent_at is null and withdrawn_at is null;--> statement-breakpoint
ALTER POLICY "letter_templates_wall" ON "letter_templates" TO elevate_app USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));