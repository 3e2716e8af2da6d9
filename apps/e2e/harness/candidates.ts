import type { RunningElevate } from './elevate.ts'

export type Candidate = { id: string; name: string; email: string | null; number: number; route: string }

/** The demo's candidates of a campaign who stand there, in the order in which the demo made them. */
export const candidatesAt = async (elevate: RunningElevate, title: string, state: string): Promise<Candidate[]> => {
  const { rows } = await elevate.database.query<Candidate>(
    `select a.id, concat_ws(' ', d.given_name, d.family_name) as name, d.email, a.candidate_number as number, a.route
     from applications a join application_details d on d.application_id = a.id join campaigns c on c.id = a.campaign_id
     where c.title = $1 and a.state = $2 order by a.id`,
    [title, state],
  )
  return rows
}

/** Gives a candidate the account that applying online would have made; they sign in with the demo's password. */
export const giveAccount = async (elevate: RunningElevate, { id, email }: Candidate): Promise<string> => {
  const address = email ?? `${id}@northmoor.example`
  await elevate.database.query(
    `with person as (
       insert into people (id, given_name, family_name, email)
       select gen_random_uuid(), given_name, family_name, $2 from application_details where application_id = $1
       returning id),
     account as (
       insert into accounts (person_id, email, password_hash)
       select person.id, $2, (select password_hash from accounts where email = 'applicant@northmoor.example') from person)
     update applications set person_id = person.id from person where applications.id = $1`,
    [id, address],
  )
  return address
}

/** Gives a candidate an email address, or takes it away: then they are rung. */
export const reachBy = async (
  elevate: RunningElevate,
  candidate: Candidate,
  email: string | null,
): Promise<Candidate> => {
  await elevate.database.query(
    'update application_details set email = $2, contact_preference = $3 where application_id = $1',
    [candidate.id, email, email === null ? 'phone' : 'email'],
  )
  return { ...candidate, email }
}
