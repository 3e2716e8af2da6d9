import { taskKinds } from '@elevate/contracts/task-kinds'
import { sql } from '../drizzle.ts'
import { check, date, index, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const taskKind = pgEnum('task_kind', taskKinds)

/** Something due, with an owner. `aboutPersonId` is the person whom it helps. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    organisationId: ofOrganisation(),
    kind: taskKind().notNull(),
    title: text().notNull(),
    detail: text().notNull().default(''),
    /** A page of the client on which it is done. */
    href: text(),
    aboutPersonId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** Null: whoever runs the programme. */
    ownerId: uuid().references(() => people.id, { onDelete: 'set null' }),
    dueOn: date().notNull(),
    /** What causes it: the same task is not made twice. */
    dedupeKey: text().notNull(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    doneAt: instant(),
    doneBy: byPerson(),
    withdrawnAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex('tasks_once').on(t.dedupeKey),
    index('tasks_due').on(t.organisationId, t.dueOn, t.id).where(sql`done_at is null and withdrawn_at is null`),
    index('tasks_of_owner').on(t.ownerId),
    index('tasks_about').on(t.aboutPersonId),
    check('tasks_done', sql`${t.doneAt} is null or ${t.withdrawnAt} is null`),
    wall(
      'tasks',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or owner_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)
