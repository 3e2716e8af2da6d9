CREATE TYPE "public"."mentor_conflict_kind" AS ENUM('conflict-of-interest', 'line-management', 'pay-approval');--> statement-breakpoint
CREATE TYPE "public"."mentor_training" AS ENUM('none', 'booked', 'trained');--> statement-breakpoint
CREATE TYPE "public"."mentor_offer_chooser" AS ENUM('partner', 'programme');--> statement-breakpoint
CREATE TYPE "public"."mentor_offer_state" AS ENUM('asked', 'accepted', 'declined', 'expired', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."mentor_request_state" AS ENUM('waiting', 'asked', 'matched', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."mentoring_mode" AS ENUM('video', 'phone', 'in-person');--> statement-breakpoint
CREATE TYPE "public"."session_arranger" AS ENUM('mentor', 'partner', 'in-turn');--> statement-breakpoint
CREATE TABLE "mentor_conflicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"partner_person_id" uuid NOT NULL,
	"kind" "mentor_conflict_kind" NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"added_by" uuid
);
--> statement-breakpoint
ALTER TABLE "mentor_conflicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_rather_nots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"other_person_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mentoring_rather_nots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"capacity" integer NOT NULL,
	"training" "mentor_training" DEFAULT 'none' NOT NULL,
	"training_booked_for" date,
	"trained_on" date,
	"is_paused" boolean DEFAULT false NOT NULL,
	"paused_until" date,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"modes" text[] DEFAULT '{}' NOT NULL,
	"meets_needs" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"is_retired" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentors_capacity" CHECK ("mentors"."capacity" between 0 and 20),
	CONSTRAINT "mentors_trained" CHECK ("mentors"."training" <> 'trained' or "mentors"."trained_on" is not null),
	CONSTRAINT "mentors_paused" CHECK ("mentors"."is_paused" or "mentors"."paused_until" is null)
);
--> statement-breakpoint
ALTER TABLE "mentors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"mentor_person_id" uuid NOT NULL,
	"partner_person_id" uuid NOT NULL,
	"state" "mentor_offer_state" DEFAULT 'asked' NOT NULL,
	"chosen_by" "mentor_offer_chooser" NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"question" text,
	"question_at" timestamp with time zone,
	"reply" text,
	"replied_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	CONSTRAINT "mentor_offers_answered" CHECK (("mentor_offers"."state" = 'asked') = ("mentor_offers"."answered_at" is null)),
	CONSTRAINT "mentor_offers_replied" CHECK ("mentor_offers"."reply" is null or "mentor_offers"."question" is not null)
);
--> statement-breakpoint
ALTER TABLE "mentor_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"partner_person_id" uuid NOT NULL,
	"state" "mentor_request_state" DEFAULT 'waiting' NOT NULL,
	"wishes" text DEFAULT '' NOT NULL,
	"modes" text[] DEFAULT '{}' NOT NULL,
	"needs" text[] DEFAULT '{}' NOT NULL,
	"language" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by" uuid,
	"state_since" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mentor_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_agreements" (
	"mentorship_id" uuid PRIMARY KEY NOT NULL,
	"mentor_person_id" uuid NOT NULL,
	"partner_person_id" uuid NOT NULL,
	"contact_method" "mentoring_mode" NOT NULL,
	"frequency" text NOT NULL,
	"session_minutes" integer NOT NULL,
	"arranged_by" "session_arranger" NOT NULL,
	"notice_days" integer NOT NULL,
	"contact_between" text NOT NULL,
	"months" integer NOT NULL,
	"anything_else" text DEFAULT '' NOT NULL,
	"partner_accepted_at" timestamp with time zone,
	"mentor_accepted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_agreements_months" CHECK ("mentoring_agreements"."months" between 1 and 36),
	CONSTRAINT "mentoring_agreements_minutes" CHECK ("mentoring_agreements"."session_minutes" between 10 and 240),
	CONSTRAINT "mentoring_agreements_notice" CHECK ("mentoring_agreements"."notice_days" between 0 and 30)
);
--> statement-breakpoint
ALTER TABLE "mentoring_agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mentoring_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentorships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"mentor_person_id" uuid NOT NULL,
	"partner_person_id" uuid NOT NULL,
	"request_id" uuid,
	"started_on" date NOT NULL,
	"first_contact_by" date NOT NULL,
	"first_contact_on" date,
	"is_paused" boolean DEFAULT false NOT NULL,
	"paused_until" date,
	"agreed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"wants_another" boolean,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentorships_two_people" CHECK ("mentorships"."mentor_person_id" <> "mentorships"."partner_person_id"),
	CONSTRAINT "mentorships_paused" CHECK ("mentorships"."is_paused" or "mentorships"."paused_until" is null)
);
--> statement-breakpoint
ALTER TABLE "mentorships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mentor_conflicts" ADD CONSTRAINT "mentor_conflicts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_conflicts" ADD CONSTRAINT "mentor_conflicts_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_conflicts" ADD CONSTRAINT "mentor_conflicts_partner_person_id_people_id_fk" FOREIGN KEY ("partner_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_conflicts" ADD CONSTRAINT "mentor_conflicts_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_rather_nots" ADD CONSTRAINT "mentoring_rather_nots_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_rather_nots" ADD CONSTRAINT "mentoring_rather_nots_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_rather_nots" ADD CONSTRAINT "mentoring_rather_nots_other_person_id_people_id_fk" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD CONSTRAINT "mentor_offers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD CONSTRAINT "mentor_offers_request_id_mentor_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."mentor_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD CONSTRAINT "mentor_offers_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD CONSTRAINT "mentor_offers_mentor_person_id_people_id_fk" FOREIGN KEY ("mentor_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD CONSTRAINT "mentor_offers_partner_person_id_people_id_fk" FOREIGN KEY ("partner_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_partner_person_id_people_id_fk" FOREIGN KEY ("partner_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_agreements" ADD CONSTRAINT "mentoring_agreements_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_agreements" ADD CONSTRAINT "mentoring_agreements_mentor_person_id_people_id_fk" FOREIGN KEY ("mentor_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_agreements" ADD CONSTRAINT "mentoring_agreements_partner_person_id_people_id_fk" FOREIGN KEY ("partner_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_settings" ADD CONSTRAINT "mentoring_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_person_id_people_id_fk" FOREIGN KEY ("mentor_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_partner_person_id_people_id_fk" FOREIGN KEY ("partner_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_request_id_mentor_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."mentor_requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_conflicts_once" ON "mentor_conflicts" USING btree ("mentor_id","partner_person_id");--> statement-breakpoint
CREATE INDEX "mentor_conflicts_of_partner" ON "mentor_conflicts" USING btree ("partner_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_rather_nots_once" ON "mentoring_rather_nots" USING btree ("organisation_id","person_id","other_person_id");--> statement-breakpoint
CREATE INDEX "mentoring_rather_nots_of_other" ON "mentoring_rather_nots" USING btree ("other_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentors_once" ON "mentors" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "mentors_of_person" ON "mentors" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_offers_one_at_a_time" ON "mentor_offers" USING btree ("request_id") WHERE "mentor_offers"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "mentor_offers_of_request" ON "mentor_offers" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "mentor_offers_of_mentor" ON "mentor_offers" USING btree ("mentor_id","state");--> statement-breakpoint
CREATE INDEX "mentor_offers_of_mentor_person" ON "mentor_offers" USING btree ("mentor_person_id");--> statement-breakpoint
CREATE INDEX "mentor_offers_of_partner" ON "mentor_offers" USING btree ("partner_person_id");--> statement-breakpoint
CREATE INDEX "mentor_offers_due" ON "mentor_offers" USING btree ("due_on") WHERE "mentor_offers"."state" = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_requests_one_open" ON "mentor_requests" USING btree ("organisation_id","partner_person_id") WHERE "mentor_requests"."state" in ('waiting', 'asked');--> statement-breakpoint
CREATE INDEX "mentor_requests_of_organisation" ON "mentor_requests" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "mentor_requests_of_partner" ON "mentor_requests" USING btree ("partner_person_id");--> statement-breakpoint
CREATE INDEX "mentoring_agreements_of_mentor" ON "mentoring_agreements" USING btree ("mentor_person_id");--> statement-breakpoint
CREATE INDEX "mentoring_agreements_of_partner" ON "mentoring_agreements" USING btree ("partner_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_never_again" ON "mentorships" USING btree ("organisation_id","partner_person_id","mentor_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_one_mentor" ON "mentorships" USING btree ("organisation_id","partner_person_id") WHERE "mentorships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mentorships_of_mentor" ON "mentorships" USING btree ("mentor_id") WHERE "mentorships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mentorships_of_organisation" ON "mentorships" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "mentorships_of_partner" ON "mentorships" USING btree ("partner_person_id","id");--> statement-breakpoint
CREATE INDEX "mentorships_of_mentor_person" ON "mentorships" USING btree ("mentor_person_id","id");--> statement-breakpoint
CREATE POLICY "mentor_conflicts_wall" ON "mentor_conflicts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentoring_rather_nots_wall" ON "mentoring_rather_nots" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentors_wall" ON "mentors" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentor_offers_wall" ON "mentor_offers" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentor_requests_wall" ON "mentor_requests" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or (select app.is_system()) or exists (select from mentor_offers o where o.request_id = mentor_requests.id and o.mentor_person_id = (select app.person()) and o.state in ('asked', 'accepted'))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentoring_agreements_wall" ON "mentoring_agreements" AS PERMISSIVE FOR ALL TO "elevate_app" USING (partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system())) WITH CHECK (partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentoring_settings_wall" ON "mentoring_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentorships_wall" ON "mentorships" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system()));