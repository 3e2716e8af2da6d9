import type { TaskLetter } from '@elevate/contracts/support-mail'
import { organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import * as queries from './queries.ts'

/** What a task asks to be written to somebody, ready to be printed: without what is only said to who prints it. */
export const getTaskLetter = (ctx: Context, taskId: string): Promise<TaskLetter> =>
  ctx.read(async (db, actor) => {
    const row = await queries.findLetter(db, taskId, organisationsAs(actor, 'coordinator'))
    if (!row) throw notFound('This letter')
    const { id, title, body, on, from, name, called, address, postcode } = row
    return {
      id,
      to: { name, called, address, postcode },
      from,
      on: on.toISOString(),
      title: title.replace(/^Write to .*?: /, ''),
      body,
    }
  })
