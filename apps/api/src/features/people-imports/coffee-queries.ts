import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'

export type CoffeeWish = {
  organisationId: string
  personId: string
  takesPart: boolean
  sharedContact: CoffeeContact
}

/**
 * Opts people into the coffee roulette or out of it, as a sheet says. Who has said no stays out, whatever the sheet
 * says; two rows that contradict each other count as no.
 */
export const saveCoffeeWishes = async (tx: Db, wishes: readonly CoffeeWish[]): Promise<void> => {
  if (wishes.length === 0) return
  await tx.execute(sql`
    insert into coffee_members (organisation_id, person_id, takes_part, shared_contact)
    select c."organisationId", c."personId", bool_and(c."takesPart"), min(c."sharedContact")::coffee_contact
      from jsonb_to_recordset(${JSON.stringify(wishes)}::jsonb)
        as c("organisationId" uuid, "personId" uuid, "takesPart" boolean, "sharedContact" text)
     group by 1, 2
        on conflict (organisation_id, person_id) do update
       set takes_part = excluded.takes_part, version = coffee_members.version + 1
     where coffee_members.takes_part and not excluded.takes_part`)
}

/** Of those whose appointments have just ended, who stands in a round that is on. */
export const leaversInCoffee = async (
  tx: Db,
  leavers: readonly { organisationId: string; personId: string }[],
): Promise<{ organisationId: string; personId: string }[]> => {
  const { rows } = await tx.execute<{ organisationId: string; personId: string }>(sql`
    select distinct c."organisationId", c."personId"
      from jsonb_to_recordset(${JSON.stringify(leavers)}::jsonb) as c("organisationId" uuid, "personId" uuid)
      join coffee_rounds r on r.organisation_id = c."organisationId" and r.state = 'published'
     where exists (select from coffee_group_members m
                    where m.round_id = r.id and m.person_id = c."personId" and m.left_at is null)
        or exists (select from coffee_waiting w
                    where w.round_id = r.id and w.person_id = c."personId" and w.ended_at is null)
     order by 1, 2`)
  return rows
}

export type CoffeeDone = { organisationId: string; personId: string; before: boolean | null; version: number }

const recordset = (done: readonly CoffeeDone[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(done)}::jsonb)
    as c("organisationId" uuid, "personId" uuid, before boolean, version integer)`

/** Who has changed anything about taking part since. */
export const coffeeChangedSince = async (tx: Db, done: readonly CoffeeDone[]): Promise<string[]> => {
  const { rows } = await tx.execute<{ personId: string }>(sql`
    select c."personId" from ${recordset(done)}
      left join coffee_members m on m.organisation_id = c."organisationId" and m.person_id = c."personId"
     where m.version is distinct from c.version`)
  return rows.map(({ personId }) => personId)
}

export const takeBackCoffee = async (tx: Db, done: readonly CoffeeDone[]): Promise<void> => {
  if (done.length === 0) return
  await tx.execute(sql`
    delete from coffee_members m using ${recordset(done)}
     where m.organisation_id = c."organisationId" and m.person_id = c."personId" and m.version = c.version and c.before is null`)
  await tx.execute(sql`
    update coffee_members m set takes_part = c.before, version = m.version + 1 from ${recordset(done)}
     where m.organisation_id = c."organisationId" and m.person_id = c."personId" and m.version = c.version and c.before is not null`)
}
