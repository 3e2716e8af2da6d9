CREATE TYPE "public"."drop_in_booking_state" AS ENUM('booked', 'waiting', 'offered', 'cancelled', 'late', 'attended', 'missed', 'walk-in');--> statement-breakpoint
CREATE TYPE "public"."drop_in_booking_way" AS ENUM('optional', 'needed', 'none');--> statement-breakpoint
CREATE TYPE "public"."drop_in_link_audience" AS ENUM('booked', 'partners');--> statement-breakpoint
CREATE TYPE "public"."drop_in_rhythm" AS ENUM('weekly', 'monthly');--> statement-breakpoint
CREATE TYPE "public"."waiting_list_way" AS ENUM('promote', 'offer');--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drop_in_bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"drop_in_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" "drop_in_booking_state" NOT NULL,
	"is_listed" boolean DEFAULT false NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	"booked_by" uuid,
	"queue" integer NOT NULL,
	"offer_ends_at" timestamp with time zone,
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	"reminded_at" timestamp with time zone,
	"came" boolean,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "drop_in_bookings_offer" CHECK (("drop_in_bookings"."state" = 'offered') = ("drop_in_bookings"."offer_ends_at" is not null)),
	CONSTRAINT "drop_in_bookings_cancelled" CHECK (("drop_in_bookings"."state" in ('cancelled', 'late')) = ("drop_in_bookings"."cancelled_at" is not null)),
	CONSTRAINT "drop_in_bookings_listed" CHECK ("drop_in_bookings"."is_listed" or "drop_in_bookings"."state" not in ('attended', 'missed', 'walk-in'))
);
--> statement-breakpoint
ALTER TABLE "drop_in_bookings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drop_in_hosts" (
	"drop_in_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "drop_in_hosts_drop_in_id_person_id_pk" PRIMARY KEY("drop_in_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "drop_in_hosts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drop_in_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"start_time" text NOT NULL,
	"minutes" integer NOT NULL,
	"way" "meeting_way" NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"link_for" "drop_in_link_audience" DEFAULT 'booked' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"is_step_free" boolean,
	"has_hearing_loop" boolean,
	"access_note" text DEFAULT '' NOT NULL,
	"booking" "drop_in_booking_way" DEFAULT 'optional' NOT NULL,
	"capacity" integer,
	"rhythm" "drop_in_rhythm" NOT NULL,
	"every" integer DEFAULT 1 NOT NULL,
	"weekday" integer NOT NULL,
	"nth" integer,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"made_until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "drop_in_series_rhythm" CHECK (("drop_in_series"."rhythm" = 'monthly') = ("drop_in_series"."nth" is not null)),
	CONSTRAINT "drop_in_series_nth" CHECK ("drop_in_series"."nth" between 1 and 5),
	CONSTRAINT "drop_in_series_every" CHECK ("drop_in_series"."every" between 1 and 12),
	CONSTRAINT "drop_in_series_weekday" CHECK ("drop_in_series"."weekday" between 1 and 7),
	CONSTRAINT "drop_in_series_minutes" CHECK ("drop_in_series"."minutes" between 10 and 480),
	CONSTRAINT "drop_in_series_time" CHECK ("drop_in_series"."start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "drop_in_series_capacity" CHECK ("drop_in_series"."capacity" between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "drop_in_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drop_in_series_hosts" (
	"series_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "drop_in_series_hosts_series_id_person_id_pk" PRIMARY KEY("series_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "drop_in_series_hosts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drop_in_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"notice_hours" integer NOT NULL,
	"waiting_list" "waiting_list_way" NOT NULL,
	"offer_hours" integer NOT NULL,
	"reminder_hours" integer NOT NULL,
	"default_capacity" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "drop_in_settings_range" CHECK ("drop_in_settings"."notice_hours" between 0 and 336 and "drop_in_settings"."offer_hours" between 1 and 336 and "drop_in_settings"."reminder_hours" between 1 and 336 and "drop_in_settings"."default_capacity" between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "drop_in_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drop_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"series_id" uuid,
	"series_day" date,
	"title" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"start_time" text NOT NULL,
	"minutes" integer NOT NULL,
	"way" "meeting_way" NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"link_for" "drop_in_link_audience" DEFAULT 'booked' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"is_step_free" boolean,
	"has_hearing_loop" boolean,
	"access_note" text DEFAULT '' NOT NULL,
	"booking" "drop_in_booking_way" DEFAULT 'optional' NOT NULL,
	"capacity" integer,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"is_changed" boolean DEFAULT false NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_why" text DEFAULT '' NOT NULL,
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"walk_ins" integer DEFAULT 0 NOT NULL,
	"came_count" integer,
	"missed_count" integer,
	"closed_at" timestamp with time zone,
	"themes" text DEFAULT '' NOT NULL,
	"reply" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "drop_ins_order" CHECK ("drop_ins"."ends_at" > "drop_ins"."starts_at"),
	CONSTRAINT "drop_ins_minutes" CHECK ("drop_ins"."minutes" between 10 and 480),
	CONSTRAINT "drop_ins_series" CHECK (("drop_ins"."series_id" is null) = ("drop_ins"."series_day" is null)),
	CONSTRAINT "drop_ins_capacity" CHECK ("drop_ins"."capacity" between 1 and 1000),
	CONSTRAINT "drop_ins_counts" CHECK ("drop_ins"."walk_ins" >= 0 and "drop_ins"."came_count" >= 0 and "drop_ins"."missed_count" >= 0),
	CONSTRAINT "drop_ins_closed" CHECK (("drop_ins"."closed_at" is null) = ("drop_ins"."came_count" is null))
);
--> statement-breakpoint
ALTER TABLE "drop_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_bookings" ADD CONSTRAINT "drop_in_bookings_drop_in_id_drop_ins_id_fk" FOREIGN KEY ("drop_in_id") REFERENCES "public"."drop_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_bookings" ADD CONSTRAINT "drop_in_bookings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_bookings" ADD CONSTRAINT "drop_in_bookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_bookings" ADD CONSTRAINT "drop_in_bookings_booked_by_people_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_hosts" ADD CONSTRAINT "drop_in_hosts_drop_in_id_drop_ins_id_fk" FOREIGN KEY ("drop_in_id") REFERENCES "public"."drop_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_hosts" ADD CONSTRAINT "drop_in_hosts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_hosts" ADD CONSTRAINT "drop_in_hosts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_series" ADD CONSTRAINT "drop_in_series_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_series" ADD CONSTRAINT "drop_in_series_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_series_hosts" ADD CONSTRAINT "drop_in_series_hosts_series_id_drop_in_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."drop_in_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_series_hosts" ADD CONSTRAINT "drop_in_series_hosts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_series_hosts" ADD CONSTRAINT "drop_in_series_hosts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_in_settings" ADD CONSTRAINT "drop_in_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_ins" ADD CONSTRAINT "drop_ins_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_ins" ADD CONSTRAINT "drop_ins_series_id_drop_in_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."drop_in_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_ins" ADD CONSTRAINT "drop_ins_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_secret" ON "calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "drop_in_bookings_one_each" ON "drop_in_bookings" USING btree ("drop_in_id","person_id");--> statement-breakpoint
CREATE INDEX "drop_in_bookings_in_order" ON "drop_in_bookings" USING btree ("drop_in_id","queue");--> statement-breakpoint
CREATE INDEX "drop_in_bookings_of_person" ON "drop_in_bookings" USING btree ("person_id","drop_in_id");--> statement-breakpoint
CREATE INDEX "drop_in_bookings_offers" ON "drop_in_bookings" USING btree ("offer_ends_at") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "drop_in_hosts_of_person" ON "drop_in_hosts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "drop_in_series_of_organisation" ON "drop_in_series" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "drop_in_series_hosts_of_person" ON "drop_in_series_hosts" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "drop_ins_once" ON "drop_ins" USING btree ("series_id","series_day");--> statement-breakpoint
CREATE INDEX "drop_ins_in_order" ON "drop_ins" USING btree ("organisation_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "drop_ins_by_time" ON "drop_ins" USING btree ("starts_at");--> statement-breakpoint
CREATE POLICY "calendar_feeds_wall" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "drop_in_bookings_wall" ON "drop_in_bookings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()) or exists (select from drop_in_hosts h where h.drop_in_id = drop_in_bookings.drop_in_id and h.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()) or exists (select from drop_in_hosts h where h.drop_in_id = drop_in_bookings.drop_in_id and h.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "drop_in_hosts_wall" ON "drop_in_hosts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "drop_in_series_wall" ON "drop_in_series" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "drop_in_series_hosts_wall" ON "drop_in_series_hosts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "drop_in_settings_wall" ON "drop_in_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "drop_ins_wall" ON "drop_ins" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));