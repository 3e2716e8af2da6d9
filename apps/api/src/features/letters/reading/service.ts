import type { LettersOfApplication, LetterToSend, MyLetter, PrintableLetter } from '@elevate/contracts/letters'
import { londonInstant } from '@elevate/contracts/london-time'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import { recordDone } from '../../audit/public.ts'
import { finishTasks } from '../../tasks/public.ts'
import { taskKey } from '../ending.ts'
import { mayReadLetters } from '../policy.ts'
import { refusal } from '../refusals.ts'
import { sendingRefusal } from '../rules.ts'
import { presentApplication, presentLetter, presentPrintable } from './present.ts'
import * as queries from './queries.ts'

type Wanted = { applicationId: string; letterId: string }

const reachOf = (actor: Actor): string[] => organisationsAs(actor, 'coordinator')

export const listLetters = (ctx: Context, applicationId: string): Promise<LettersOfApplication> =>
  ctx.read(async (db, actor) => {
    const [application, letters] = await Promise.all([
      queries.findApplication(db, applicationId, reachOf(actor)),
      queries.lettersOf(db, applicationId),
    ])
    if (!application) throw notFound('This application')
    return { application: presentApplication(application), items: letters.map(presentLetter) }
  })

const shownLetter = async (db: Tx, actor: Actor, wanted: Wanted): Promise<PrintableLetter> => {
  const [application, letter] = await Promise.all([
    queries.findApplication(db, wanted.applicationId, reachOf(actor)),
    queries.findLetter(db, wanted),
  ])
  if (!application || !letter) throw notFound('This letter')
  return presentPrintable(application, letter)
}

export const getLetter = (ctx: Context, wanted: Wanted): Promise<PrintableLetter> =>
  ctx.read((db, actor) => shownLetter(db, actor, wanted))

type Sent = Wanted & { how: 'phone' | 'post'; on: string }

/** What was posted or told today happened now; on another day, at noon of that day. */
export const markLetterSent = (ctx: Context, { how, on, ...wanted }: Sent): Promise<PrintableLetter> =>
  ctx.transaction(async (tx, actor) => {
    const application = await queries.findApplication(tx, wanted.applicationId, reachOf(actor))
    const letter = await queries.lockLetter(tx, wanted)
    if (!application || !letter) throw notFound('This letter')
    const code = sendingRefusal({ ...letter, madeOn: londonDay(letter.madeAt) }, { on, today: ctx.today })
    if (code) throw refusal(code)
    const sentAt = on === ctx.today ? ctx.now : londonInstant(on, '12:00')
    await queries.markSent(tx, letter.id, { sentAt, sentHow: how, sentBy: actor.personId })
    await finishTasks(tx, [taskKey(letter.id)], { personId: actor.personId, now: ctx.now })
    await recordDone(tx, ctx, {
      action: how === 'phone' ? 'letter.told' : 'letter.posted',
      subjectKind: 'application',
      subjectId: wanted.applicationId,
      organisationId: application.organisationId,
    })
    return shownLetter(tx, actor, wanted)
  })

type Asked = { organisationId: string; limit: number; cursor?: string }

export const listLettersToSend = (
  ctx: Context,
  { organisationId, limit, cursor }: Asked,
): Promise<{ items: LetterToSend[]; nextCursor: string | null }> => {
  const after = readPlace(cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    if (!mayReadLetters(actor, organisationId)) throw notFound('This organisation')
    const rows = await queries.lettersToSend(db, organisationId, { after, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() })), nextCursor }
  })
}

export const listMyLetters = (ctx: Context, applicationId: string): Promise<{ items: MyLetter[] }> =>
  ctx.read(async (db, { personId }) => {
    const [isMine, letters] = await Promise.all([
      queries.isMine(db, applicationId, personId),
      queries.lettersToMe(db, applicationId, personId),
    ])
    if (!isMine) throw notFound('This application')
    return { items: letters.map(({ sentAt, ...row }) => ({ ...row, sentAt: sentAt?.toISOString() ?? '' })) }
  })
