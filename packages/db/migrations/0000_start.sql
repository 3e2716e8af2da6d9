CREATE TYPE "public"."organisation_kind" AS ENUM('trust', 'integrated-care-board', 'national', 'other');--> statement-breakpoint
CREATE TYPE "public"."access_needs_audience" AS ENUM('only-me', 'coordinators', 'coordinators-and-hosts');--> statement-breakpoint
CREATE TYPE "public"."appointment_end_reason" AS ENUM('term-ended', 'moved-on', 'own-wish', 'health-or-family', 'ill-or-bereaved-do-not-contact', 'organisation-ended-it', 'other');--> statement-breakpoint
CREATE TYPE "public"."appointment_status" AS ENUM('onboarding', 'active', 'paused', 'ended');--> statement-breakpoint
CREATE TYPE "public"."contact_preference" AS ENUM('email', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."known_through" AS ENUM('typed', 'import', 'application', 'set-up');--> statement-breakpoint
CREATE TYPE "public"."leaver_item_state" AS ENUM('to-do', 'done', 'not-needed');--> statement-breakpoint
CREATE TYPE "public"."payment_choice" AS ENUM('accepted', 'declined', 'unpaid', 'not-said');--> statement-breakpoint
CREATE TYPE "public"."grant_kind" AS ENUM('administrator', 'coordinator', 'panel-member', 'mentor', 'applicant');--> statement-breakpoint
CREATE TYPE "public"."link_purpose" AS ENUM('invitation', 'password-reset', 'first-administrator');--> statement-breakpoint
CREATE TYPE "public"."sign_in_end_reason" AS ENUM('signed-out', 'signed-out-everywhere', 'token-used-twice', 'password-changed', 'disabled');--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"ods_code" text,
	"kind" "organisation_kind" NOT NULL,
	"region" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_ods_code" CHECK ("organisations"."ods_code" ~ '^[A-Z0-9]{3,10}$')
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_needs" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"what_helps" text DEFAULT '' NOT NULL,
	"background" text DEFAULT '' NOT NULL,
	"shared_with" "access_needs_audience" NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text DEFAULT 'Patient Safety Partner' NOT NULL,
	"status" "appointment_status" NOT NULL,
	"starts_on" date NOT NULL,
	"term_months" integer,
	"term_ends_on" date,
	"extensions" integer DEFAULT 0 NOT NULL,
	"payment" "payment_choice" DEFAULT 'not-said' NOT NULL,
	"paused_on" date,
	"paused_until" date,
	"ended_on" date,
	"end_reason" "appointment_end_reason",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "appointments_term" CHECK ("appointments"."term_ends_on" > "appointments"."starts_on"),
	CONSTRAINT "appointments_term_months" CHECK ("appointments"."term_months" between 1 and 120),
	CONSTRAINT "appointments_ended" CHECK (("appointments"."status" = 'ended') = ("appointments"."ended_on" is not null)),
	CONSTRAINT "appointments_paused" CHECK ("appointments"."status" <> 'paused' or "appointments"."paused_on" is not null),
	CONSTRAINT "appointments_pause_order" CHECK ("appointments"."paused_until" > "appointments"."paused_on")
);
--> statement-breakpoint
ALTER TABLE "appointments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leaver_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appointment_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"state" "leaver_item_state" DEFAULT 'to-do' NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "leaver_items_settled" CHECK (("leaver_items"."state" = 'to-do') = ("leaver_items"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "leaver_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_people" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sort_name" text DEFAULT '' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"source" "known_through" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_people_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "organisation_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text,
	"preferred_name" text,
	"pronouns" text,
	"email" text,
	"phone" text,
	"address" text,
	"postcode" text,
	"contact_preference" "contact_preference" DEFAULT 'email' NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"interests" text[] DEFAULT '{}' NOT NULL,
	"availability" text[] DEFAULT '{}' NOT NULL,
	"offers_mentoring" boolean,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"invited_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "grant_kind" NOT NULL,
	"organisation_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"granted_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grants_scope" CHECK (("grants"."kind" = 'administrator') = ("grants"."organisation_id" is null)),
	CONSTRAINT "grants_order" CHECK ("grants"."valid_to" >= "grants"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" "link_purpose" NOT NULL,
	"person_id" uuid,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"sign_in_id" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" "sign_in_end_reason"
);
--> statement-breakpoint
ALTER TABLE "sign_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "throttles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"organisation_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid,
	"person_id" uuid,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"about_kind" text,
	"about_id" uuid,
	"send_after" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_needs" ADD CONSTRAINT "access_needs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaver_items" ADD CONSTRAINT "leaver_items_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaver_items" ADD CONSTRAINT "leaver_items_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaver_items" ADD CONSTRAINT "leaver_items_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD CONSTRAINT "organisation_people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD CONSTRAINT "organisation_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_sign_in_id_sign_ins_id_fk" FOREIGN KEY ("sign_in_id") REFERENCES "public"."sign_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_open" ON "appointments" USING btree ("person_id","organisation_id","role") WHERE "appointments"."status" <> 'ended';--> statement-breakpoint
CREATE INDEX "appointments_of_person" ON "appointments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "appointments_by_status" ON "appointments" USING btree ("organisation_id","status","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "leaver_items_once" ON "leaver_items" USING btree ("appointment_id","position");--> statement-breakpoint
CREATE INDEX "organisation_people_by_person" ON "organisation_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisation_people_by_name" ON "organisation_people" USING btree ("organisation_id","sort_name","person_id");--> statement-breakpoint
CREATE INDEX "organisation_people_search" ON "organisation_people" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "grants_of_person" ON "grants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_one_open" ON "grants" USING btree ("person_id","kind","organisation_id") WHERE "grants"."valid_to" is null;--> statement-breakpoint
CREATE INDEX "links_of_person" ON "links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_of_sign_in" ON "refresh_tokens" USING btree ("sign_in_id");--> statement-breakpoint
CREATE INDEX "sign_ins_of_person" ON "sign_ins" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_entries_of_subject" ON "audit_entries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_of_organisation" ON "audit_entries" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "notifications_of_person" ON "notifications" USING btree ("person_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_once" ON "outbox" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("send_after") WHERE sent_at is null and withdrawn_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_about" ON "outbox" USING btree ("about_id");--> statement-breakpoint
CREATE POLICY "organisations_wall" ON "organisations" AS PERMISSIVE FOR ALL TO "elevate_app" USING (id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system())) WITH CHECK (id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "access_needs_wall" ON "access_needs" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system()) or (shared_with <> 'only-me' and exists (select from organisation_people k where k.person_id = access_needs.person_id and k.organisation_id = any ((select app.organisations())::uuid[])))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "appointments_wall" ON "appointments" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "leaver_items_wall" ON "leaver_items" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_people_wall" ON "organisation_people" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "people_wall" ON "people" AS PERMISSIVE FOR ALL TO "elevate_app" USING (id = (select app.person()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = people.id and k.organisation_id = any ((select app.organisations())::uuid[]))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "accounts_wall" ON "accounts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = accounts.person_id and k.organisation_id = any ((select app.organisations())::uuid[]))) WITH CHECK (person_id = (select app.person()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = accounts.person_id and k.organisation_id = any ((select app.organisations())::uuid[])));--> statement-breakpoint
CREATE POLICY "grants_wall" ON "grants" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "links_wall" ON "links" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
CREATE POLICY "refresh_tokens_wall" ON "refresh_tokens" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
CREATE POLICY "sign_ins_wall" ON "sign_ins" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "throttles_wall" ON "throttles" AS PERMISSIVE FOR ALL TO "elevate_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_entries_wall" ON "audit_entries" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_administrator())) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_wall" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "notifications_wall" ON "notifications" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_wall" ON "outbox" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system()) or organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (true);