import type { SupportEvent, SupportOfPerson } from '@elevate/contracts/support-people'
import { asSystem } from '@elevate/db/open'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { notFound } from '../../errors.ts'
import * as queries from './contact-queries.ts'
import { type EventRow, eventsOf } from './event-queries.ts'
import { pictureOf } from './picture-service.ts'

/** In which programmes this reader sees the support of this person: those they run, or their own. */
const placesFor = async (tx: Tx, actor: Actor, personId: string): Promise<string[]> => {
  const own = personId === actor.personId ? organisationsAs(actor, 'partner') : []
  const run = organisationsAs(actor, 'coordinator')
  const places = await queries.placesOf(tx, personId, [...new Set([...own, ...run])])
  if (places.length === 0) throw notFound('This person')
  return places
}

export const supportOfPerson = (ctx: Context, personId: string): Promise<SupportOfPerson> =>
  ctx.transaction(async (tx, actor) => {
    const organisationIds = await placesFor(tx, actor, personId)
    const run = organisationsAs(actor, 'coordinator').filter((id) => organisationIds.includes(id))
    const person = await queries.findPerson(tx, personId)
    // After each other: while the picture is read, the walls stand open.
    const open = await queries.openTasksAbout(tx, personId, run)
    const pictures = await pictureOf(tx, { organisationIds, personId, today: ctx.today })
    if (!person) throw notFound('This person')
    return {
      person,
      isMe: personId === actor.personId,
      programmes: pictures.flatMap(({ seen }) => seen.map(({ partner }) => partner)),
      open,
      can: { logContact: run.length > 0 && personId !== actor.personId, seePerson: run.length > 0 },
    }
  })

type Asked = { limit: number; cursor?: string | undefined }

export const listEvents = async (
  ctx: Context,
  personId: string,
  { limit, cursor }: Asked,
): Promise<{ items: SupportEvent[]; nextCursor: string | null }> => {
  const after = readPlace(cursor, ['day', 'text', 'id'])
  return ctx.transaction(async (tx, actor) => {
    const organisationIds = await placesFor(tx, actor, personId)
    const page = { organisationIds, personId, today: ctx.today, after, limit: limit + 1 }
    const rows = await asSystem(tx, () => eventsOf(tx, page))
    const { items, nextCursor } = pageOf(rows, limit, ({ on, kind, id }) => [on, kind, id])
    const mayTakeBack = organisationsAs(actor, 'coordinator').length > 0 && personId !== actor.personId
    return { items: items.map((row) => presentEvent(row, { today: ctx.today, mayTakeBack })), nextCursor }
  })
}

const presentEvent = (
  { byPersonId: _by, ...row }: EventRow,
  { today, mayTakeBack }: { today: string; mayTakeBack: boolean },
): SupportEvent => ({
  ...row,
  isAhead: row.on > today,
  can: { takeBack: mayTakeBack && row.kind === 'contact' },
})
