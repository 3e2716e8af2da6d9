import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { EmailFaultWay } from './people-vocabulary.ts'
import { Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Mail'] as const

/** Where a mail stands. `given-up` was not taken in three days or for good; `returned` was taken and came back. */
export const mailStates = ['waiting', 'given-up', 'returned', 'sent'] as const
export const MailState = OneOf(mailStates)
export type MailState = Static<typeof MailState>

/** Why a mail has not gone, or did not arrive. */
export const mailFaults = ['server-away', 'not-now', 'refused', 'address', 'given-up'] as const
export const MailFault = OneOf(mailFaults)
export type MailFault = Static<typeof MailFault>

const Recipient = Nullable(Type.Object({ id: Uuid, name: Type.String() }))

/** A mail of the programme, never what stands in it. */
export const ProgrammeMail = Type.Object({
  id: Uuid,
  /** Null where it went to somebody who is not a person of the programme, such as a referee. */
  person: Recipient,
  to: Type.String(),
  subject: Type.String(),
  state: MailState,
  fault: Nullable(MailFault),
  /** When it was written, sent, given up or returned: by its state. */
  at: Instant,
  attempts: Type.Integer(),
  can: Type.Object({ sendAgain: Type.Boolean() }),
})
export type ProgrammeMail = Static<typeof ProgrammeMail>

export const listProgrammeMails = endpoint({
  method: 'GET',
  url: '/support/mails',
  schema: {
    summary: 'Mails of my programme and what became of them, newest first; without a state, those that did not arrive',
    tags,
    querystring: Strict({ ...Paging, state: Type.Optional(MailState) }),
    response: { 200: Page(ProgrammeMail) },
  },
})

export const getMailSummary = endpoint({
  method: 'GET',
  url: '/support/mails/summary',
  schema: {
    summary: 'Whether it goes out: what waits, what went in the last day, what did not arrive',
    tags,
    response: {
      200: Type.Object({
        waiting: Type.Integer(),
        /** The mail server has not answered since then. */
        serverAwaySince: Nullable(Instant),
        sentInLastDay: Type.Integer(),
        notArrived: Type.Integer(),
        addressesThatDoNotWork: Type.Integer(),
        /** People without email who are still to be rung or written to. */
        toRing: Type.Integer(),
        toPost: Type.Integer(),
      }),
    },
  },
})

export const sendMailAgain = endpoint({
  method: 'POST',
  url: '/support/mails/:mailId/again',
  rationed: 'mail',
  schema: {
    summary: 'Try a mail again that did not arrive, at the address that the person has now',
    tags,
    params: Strict({ mailId: Uuid }),
    response: { 200: ProgrammeMail },
  },
  errors: { 404: ['not-found'], 409: ['already-sent', 'no-address', 'over'] },
})

export const BrokenAddress = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String() }),
  email: Type.String(),
  phone: Nullable(Type.String()),
  since: Instant,
  how: EmailFaultWay,
})
export type BrokenAddress = Static<typeof BrokenAddress>

export const listBrokenAddresses = endpoint({
  method: 'GET',
  url: '/support/addresses',
  schema: {
    summary: 'People of my programme whose email address does not work, latest first',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(BrokenAddress) },
  },
})

const params = Strict({ personId: Uuid })

export const markAddress = endpoint({
  method: 'POST',
  url: '/people/:personId/email-fault',
  schema: {
    summary: 'Say that a person’s email address does not work: nothing more is sent there, and somebody rings',
    tags,
    params,
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['no-address'] },
})

export const clearAddress = endpoint({
  method: 'DELETE',
  url: '/people/:personId/email-fault',
  schema: { summary: 'Say that it works again', tags, params, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'] },
})

export const clearMyAddress = endpoint({
  method: 'DELETE',
  url: '/me/email-fault',
  schema: { summary: 'Say that my email address works again', tags, response: { 204: Type.Null() } },
})

/** What is told to somebody without email, to be read out or printed. */
export const TaskLetter = Type.Object({
  id: Uuid,
  to: Type.Object({
    name: Type.String(),
    called: Type.String(),
    address: Nullable(Type.String()),
    postcode: Nullable(Type.String()),
  }),
  from: Type.String(),
  on: Instant,
  title: Type.String(),
  body: Type.String(),
})
export type TaskLetter = Static<typeof TaskLetter>

export const getTaskLetter = endpoint({
  method: 'GET',
  url: '/support/letters/:taskId',
  schema: {
    summary: 'A letter to somebody without email, to be printed',
    tags,
    params: Strict({ taskId: Uuid }),
    response: { 200: TaskLetter },
  },
  errors: { 404: ['not-found'] },
})
