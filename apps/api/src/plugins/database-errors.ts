import { conflict, notFound, Refusal } from '../errors.ts'

type DatabaseError = { code?: string; constraint?: string; message?: string; cause?: DatabaseError }

/** The one place where the names of constraints become codes. The constraint is the truth; code refuses first. */
const constraintRefusals: Record<string, () => Refusal> = {
  accounts_email: () => conflict('email-in-use', 'Somebody already signs in with this email address.'),
  appointments_one_open: () => conflict('already-appointed', 'This person already holds this role here.'),
  application_steps_from: () =>
    conflict('illegal-move', 'Somebody else has already moved this application on. Nothing was changed.'),
  application_steps_move: () => conflict('illegal-move', 'An application cannot take this step from where it stands.'),
  applications_one_each: () => conflict('already-applied', 'There is an application of this person here already.'),
  buddy_members_one_for_new: () => conflict('has-a-buddy', 'One of these partners already has a buddy. Look again.'),
  chat_bookings_one_each: () => conflict('taken', 'This time has just been taken. Choose another one.'),
  chat_slots_once: () => conflict('slot-exists', 'This person has a chat at one of these times already.'),
  coffee_rounds_one_open: () =>
    conflict('round-already-open', 'A coffee round is being prepared here already. Publish or cancel it first.'),
  erasure_obstacle: () => conflict('erasure-obstacle', 'Something has to be settled first.'),
  interview_bookings_one_each: () =>
    conflict('taken', 'This time has just been taken by somebody else. Choose another one.'),
  interview_bookings_one_time: () => conflict('busy', 'A time has already been booked for this candidate. Look again.'),
  interview_slots_once: () =>
    conflict('overlapping', 'There is an interview at the same place at that time already. Nothing was saved.'),
  mentor_offers_one_at_a_time: () => conflict('already-asking', 'A mentor has been asked already.'),
  mentor_requests_one_open: () => conflict('already-asked', 'This partner has asked for a mentor already.'),
  mentors_once: () => conflict('already-a-mentor', 'This person is on the register already.'),
  mentorships_never_again: () =>
    conflict('paired-before', 'These two were mentor and partner before, and are not paired again.'),
  mentorships_one_mentor: () => conflict('has-a-mentor', 'This partner has a mentor already.'),
  payment_rates_from: () => conflict('rate-exists', 'There is a rate from this day already.'),
  record_holds_kept: () => conflict('on-legal-hold', 'This is needed for a legal reason and cannot be deleted now.'),
  record_holds_one_open: () => conflict('held-already', 'There is a hold on this already.'),
  score_sheets_one_each: () => conflict('already-declared', 'You have said already whether you know this candidate.'),
  scoring_locks_campaign_id_stage_pk: () => conflict('scoring-closed', 'The scoring of this stage is closed.'),
  grants_one_open: () => conflict('already-granted', 'This person already has this role here.'),
}

/** Also: a standby or a former primary that takes no writes (25006), and a database that is being dropped or moved. */
const connectionStates = /^(08...|57P0[1-5]|53300|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const connectionMessages =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|the database system is|Client has encountered a connection error|not queryable/

const away = () =>
  new Refusal(503, 'database-away', 'We cannot reach our records for the moment. Nothing was lost; please try again.', {
    retryAfterSeconds: 2,
  })
const busy = () =>
  new Refusal(503, 'busy', 'This took too long, so it was stopped and nothing was saved. Try again.', {
    retryAfterSeconds: 2,
  })
/** The disk of the database is full (53100), its memory (53200), or the disk is failing (58030). */
const storageStates = /^(53000|53100|53200|58030)$/
const full = () =>
  new Refusal(503, 'storage-full', 'There is no room for more at the moment. Nothing was saved. Try again later.', {
    retryAfterSeconds: 30,
  })

/** What a fault of the database means to a caller; undefined for what is no fault of the database. */
export const refusalFromDatabase = (error: unknown): Refusal | undefined => {
  const fault = innermost(error as DatabaseError)
  if (!fault) return undefined
  const code = fault.code ?? ''
  if (connectionStates.test(code) || connectionMessages.test(fault.message ?? '')) return away()
  if (storageStates.test(code)) return full()
  if (code === '55P03') return conflict('busy', 'Somebody else is changing this at this moment. Try again.')
  if (code === '57014' || code === '40P01' || code === '25P03') return busy()
  if (code === '23503') return missingOrInUse(fault)
  if (fault.constraint) return constraintRefusals[fault.constraint]?.()
  return undefined
}

/** What a request names was never there, or went in the moment before; or what it removes is still needed. */
const missingOrInUse = ({ message = '' }: DatabaseError): Refusal =>
  message.includes('update or delete')
    ? conflict('in-use', 'This is still needed elsewhere, so it was not removed.')
    : notFound('Something that this names')

const innermost = (error: DatabaseError | undefined): DatabaseError | undefined =>
  error?.cause ? innermost(error.cause) : error
