-- What was stored of draws until now held names and postcodes: it goes, and those rounds cannot be drawn again to check.
DELETE FROM coffee_draw_inputs;--> statement-breakpoint
UPDATE coffee_draws SET plan = jsonb_set(plan, '{groups}', coalesce(
  (SELECT jsonb_agg(jsonb_set(g, '{explanation}', '""')) FROM jsonb_array_elements(plan -> 'groups') g), '[]'));--> statement-breakpoint
-- Sentences name people by their ids from now on, so that a name goes with the person.
DO $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT m.group_id, m.person_id, regexp_replace(coalesce(p.preferred_name, p.given_name), '([^[:alnum:] ])', '\\\1', 'g') AS called
      FROM coffee_group_members m JOIN people p ON p.id = m.person_id
  LOOP
    UPDATE coffee_groups SET explanation = regexp_replace(explanation, '\m' || one.called || '\M', '{' || one.person_id || '}', 'g')
     WHERE id = one.group_id;
  END LOOP;
END $$;--> statement-breakpoint
CREATE TABLE "coffee_seeds" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"seed" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "coffee_seeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coffee_draw_inputs" ALTER COLUMN "input" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "coffee_draw_inputs" ALTER COLUMN "certificate" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "coffee_draw_inputs" ALTER COLUMN "certificate" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "coffee_draw_inputs" ADD COLUMN "people" uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "coffee_draws" ADD COLUMN "engine" text;--> statement-breakpoint
ALTER TABLE "coffee_draws" ADD COLUMN "outcome_hash" text;--> statement-breakpoint
ALTER TABLE "coffee_draws" ADD COLUMN "pool_stamp" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "coffee_rounds" ADD COLUMN "seed_commitment" text;--> statement-breakpoint
ALTER TABLE "coffee_rounds" ADD COLUMN "seed_shown_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "coffee_seeds" ADD CONSTRAINT "coffee_seeds_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "coffee_seeds_wall" ON "coffee_seeds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (false) WITH CHECK (false);--> statement-breakpoint
INSERT INTO coffee_seeds (round_id, seed)
  SELECT id, translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') FROM coffee_rounds WHERE state IN ('open', 'drawn');--> statement-breakpoint
UPDATE coffee_rounds r SET seed_commitment = encode(sha256(convert_to(s.seed, 'UTF8')), 'hex')
  FROM coffee_seeds s WHERE s.round_id = r.id;
