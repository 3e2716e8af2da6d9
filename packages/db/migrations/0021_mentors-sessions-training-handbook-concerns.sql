CREATE TYPE "public"."concern_move" AS ENUM('acknowledge', 'take-in-hand', 'note', 'close', 'reopen', 'share');--> statement-breakpoint
CREATE TYPE "public"."concern_state" AS ENUM('raised', 'acknowledged', 'in-hand', 'closed');--> statement-breakpoint
CREATE TYPE "public"."training_attendance" AS ENUM('attended', 'missed');--> statement-breakpoint
CREATE TYPE "public"."goal_kind" AS ENUM('goal', 'action');--> statement-breakpoint
CREATE TYPE "public"."mentoring_alert_kind" AS ENUM('missed', 'quiet');--> statement-breakpoint
CREATE TYPE "public"."session_outcome" AS ENUM('held', 'cancelled', 'missed');--> statement-breakpoint
CREATE TABLE "concern_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concern_id" uuid NOT NULL,
	"move" "concern_move" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_person_id" uuid,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concern_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid,
	"reader_ids" uuid[] NOT NULL,
	"state" "concern_state" DEFAULT 'raised' NOT NULL,
	"what_happened" text NOT NULL,
	"who" text DEFAULT '' NOT NULL,
	"contact_by" text DEFAULT '' NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "concerns_has_readers" CHECK (cardinality("concerns"."reader_ids") > 0),
	CONSTRAINT "concerns_acknowledged" CHECK (("concerns"."state" = 'raised') = ("concerns"."acknowledged_at" is null))
);
--> statement-breakpoint
ALTER TABLE "concerns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "safeguarding_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"contact_ids" uuid[] DEFAULT '{}' NOT NULL,
	"out_of_hours" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "safeguarding_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handbook_acknowledgements" (
	"handbook_version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handbook_acknowledgements_handbook_version_id_person_id_pk" PRIMARY KEY("handbook_version_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "handbook_acknowledgements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handbook_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"what_changed" text DEFAULT '' NOT NULL,
	"sections" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "handbook_versions_sections" CHECK (jsonb_typeof("handbook_versions"."sections") = 'array')
);
--> statement-breakpoint
ALTER TABLE "handbook_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_certificates" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"trained_on" date NOT NULL,
	"training_day_id" uuid,
	"number" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "mentor_certificates_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mentor_certificates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"training_day_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"booked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"attendance" "training_attendance",
	"marked_at" timestamp with time zone,
	"marked_by" uuid,
	CONSTRAINT "training_bookings_marked" CHECK (("training_bookings"."attendance" is null) or ("training_bookings"."cancelled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "training_bookings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_days" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"access" text DEFAULT '' NOT NULL,
	"places" integer NOT NULL,
	"booked" integer DEFAULT 0 NOT NULL,
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_days_places" CHECK ("training_days"."places" between 1 and 200),
	CONSTRAINT "training_days_booked" CHECK ("training_days"."booked" between 0 and "training_days"."places"),
	CONSTRAINT "training_days_minutes" CHECK ("training_days"."minutes" between 15 and 600)
);
--> statement-breakpoint
ALTER TABLE "training_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_group_members" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentor_group_members_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mentor_group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "mentoring_alert_kind" NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cleared_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mentoring_alerts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_goals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"kind" "goal_kind" NOT NULL,
	"text" text NOT NULL,
	"due_on" date,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"added_by" uuid,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mentoring_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_holds" (
	"mentorship_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"placed_by" uuid
);
--> statement-breakpoint
ALTER TABLE "mentoring_holds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_notes" (
	"mentorship_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone,
	"lock_key" text DEFAULT encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64') NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_notes_mentorship_id_person_id_pk" PRIMARY KEY("mentorship_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mentoring_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"day" date NOT NULL,
	"outcome" "session_outcome" NOT NULL,
	"mode" "mentoring_mode" NOT NULL,
	"minutes" integer,
	"next_on" date,
	"logged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"logged_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_sessions_minutes" CHECK (("mentoring_sessions"."outcome" = 'held') = ("mentoring_sessions"."minutes" is not null)),
	CONSTRAINT "mentoring_sessions_next" CHECK ("mentoring_sessions"."next_on" is null or "mentoring_sessions"."next_on" > "mentoring_sessions"."day")
);
--> statement-breakpoint
ALTER TABLE "mentoring_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "concern_steps" ADD CONSTRAINT "concern_steps_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_steps" ADD CONSTRAINT "concern_steps_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safeguarding_settings" ADD CONSTRAINT "safeguarding_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_acknowledgements" ADD CONSTRAINT "handbook_acknowledgements_handbook_version_id_handbook_versions_id_fk" FOREIGN KEY ("handbook_version_id") REFERENCES "public"."handbook_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_acknowledgements" ADD CONSTRAINT "handbook_acknowledgements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_acknowledgements" ADD CONSTRAINT "handbook_acknowledgements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_versions" ADD CONSTRAINT "handbook_versions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_versions" ADD CONSTRAINT "handbook_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_certificates" ADD CONSTRAINT "mentor_certificates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_certificates" ADD CONSTRAINT "mentor_certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_certificates" ADD CONSTRAINT "mentor_certificates_training_day_id_training_days_id_fk" FOREIGN KEY ("training_day_id") REFERENCES "public"."training_days"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_certificates" ADD CONSTRAINT "mentor_certificates_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_bookings" ADD CONSTRAINT "training_bookings_training_day_id_training_days_id_fk" FOREIGN KEY ("training_day_id") REFERENCES "public"."training_days"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_bookings" ADD CONSTRAINT "training_bookings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_bookings" ADD CONSTRAINT "training_bookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_bookings" ADD CONSTRAINT "training_bookings_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_days" ADD CONSTRAINT "training_days_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_days" ADD CONSTRAINT "training_days_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_group_members" ADD CONSTRAINT "mentor_group_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_group_members" ADD CONSTRAINT "mentor_group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_alerts" ADD CONSTRAINT "mentoring_alerts_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_alerts" ADD CONSTRAINT "mentoring_alerts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goals" ADD CONSTRAINT "mentoring_goals_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goals" ADD CONSTRAINT "mentoring_goals_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goals" ADD CONSTRAINT "mentoring_goals_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_holds" ADD CONSTRAINT "mentoring_holds_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_holds" ADD CONSTRAINT "mentoring_holds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_holds" ADD CONSTRAINT "mentoring_holds_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_notes" ADD CONSTRAINT "mentoring_notes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_notes" ADD CONSTRAINT "mentoring_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_sessions" ADD CONSTRAINT "mentoring_sessions_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_sessions" ADD CONSTRAINT "mentoring_sessions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_sessions" ADD CONSTRAINT "mentoring_sessions_logged_by_people_id_fk" FOREIGN KEY ("logged_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concern_steps_of_concern" ON "concern_steps" USING btree ("concern_id","at");--> statement-breakpoint
CREATE INDEX "concerns_of_author" ON "concerns" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "concerns_of_readers" ON "concerns" USING gin ("reader_ids");--> statement-breakpoint
CREATE INDEX "handbook_acknowledgements_of_person" ON "handbook_acknowledgements" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handbook_versions_number" ON "handbook_versions" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "handbook_versions_one_draft" ON "handbook_versions" USING btree ("organisation_id") WHERE published_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_certificates_number" ON "mentor_certificates" USING btree ("number");--> statement-breakpoint
CREATE INDEX "mentor_certificates_of_person" ON "mentor_certificates" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_bookings_one_each" ON "training_bookings" USING btree ("training_day_id","person_id") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "training_bookings_of_person" ON "training_bookings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "training_days_in_order" ON "training_days" USING btree ("organisation_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "mentor_group_members_of_person" ON "mentor_group_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_alerts_one_open" ON "mentoring_alerts" USING btree ("mentorship_id","kind") WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX "mentoring_alerts_of_organisation" ON "mentoring_alerts" USING btree ("organisation_id") WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX "mentoring_goals_of_mentorship" ON "mentoring_goals" USING btree ("mentorship_id","id");--> statement-breakpoint
CREATE INDEX "mentoring_notes_of_person" ON "mentoring_notes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_sessions_once" ON "mentoring_sessions" USING btree ("mentorship_id","day","outcome");--> statement-breakpoint
CREATE INDEX "mentoring_sessions_of_organisation" ON "mentoring_sessions" USING btree ("organisation_id","day");--> statement-breakpoint
CREATE POLICY "concern_steps_wall" ON "concern_steps" AS PERMISSIVE FOR ALL TO "elevate_app" USING (exists (select from concerns c where c.id = concern_steps.concern_id and (select app.person()) = any (c.reader_ids))) WITH CHECK (exists (select from concerns c where c.id = concern_steps.concern_id and (select app.person()) = any (c.reader_ids)));--> statement-breakpoint
CREATE POLICY "concerns_wall" ON "concerns" AS PERMISSIVE FOR ALL TO "elevate_app" USING (author_id = (select app.person()) or (select app.person()) = any (reader_ids)) WITH CHECK (author_id = (select app.person()) or (select app.person()) = any (reader_ids));--> statement-breakpoint
CREATE POLICY "safeguarding_settings_wall" ON "safeguarding_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "handbook_acknowledgements_wall" ON "handbook_acknowledgements" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "handbook_versions_wall" ON "handbook_versions" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (published_at is not null and organisation_id = any ((select app.organisations())::uuid[])) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentor_certificates_wall" ON "mentor_certificates" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "training_bookings_wall" ON "training_bookings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "training_days_wall" ON "training_days" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentor_group_members_wall" ON "mentor_group_members" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentoring_alerts_wall" ON "mentoring_alerts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentoring_goals_wall" ON "mentoring_goals" AS PERMISSIVE FOR ALL TO "elevate_app" USING (exists (select from mentorships m where m.id = mentoring_goals.mentorship_id and (select app.person()) in (m.mentor_person_id, m.partner_person_id))) WITH CHECK (exists (select from mentorships m where m.id = mentoring_goals.mentorship_id and (select app.person()) in (m.mentor_person_id, m.partner_person_id)));--> statement-breakpoint
CREATE POLICY "mentoring_holds_wall" ON "mentoring_holds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from mentorships m where m.id = mentoring_holds.mentorship_id and (select app.person()) in (m.mentor_person_id, m.partner_person_id))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "mentoring_notes_wall" ON "mentoring_notes" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "mentoring_sessions_wall" ON "mentoring_sessions" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from mentorships m where m.id = mentoring_sessions.mentorship_id and (select app.person()) in (m.mentor_person_id, m.partner_person_id))) WITH CHECK ((select app.is_system()) or exists (select from mentorships m where m.id = mentoring_sessions.mentorship_id and (select app.person()) in (m.mentor_person_id, m.partner_person_id)));