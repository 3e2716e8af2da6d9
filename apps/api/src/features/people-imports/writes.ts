import { newId } from '@elevate/db/ids'
import type { Known } from './known-people.ts'
import type { PlannedRow, RowVerdict } from './planning/plan.ts'
import { newAppointment, newPerson } from './row-values.ts'
import { appoint, type Done, type Writes, wishForCoffee } from './row-writes.ts'
import { writeChanged } from './write-changed.ts'

type NewVerdict = RowVerdict & { outcome: 'new' }

const nothing = (): Done => ({
  person: null,
  appointment: null,
  madeKnown: null,
  needsOf: null,
  coffee: null,
  leaverItemsOf: null,
})

/** Turns planned rows into what is written. `people` remembers, over all parts, whom the earlier rows have added. */
export const writesOf = (
  rows: readonly PlannedRow[],
  { known, today, people }: { known: Known; today: string; people: Map<number, { id: string; email: string | null }> },
): Writes => {
  const writes: Writes = {
    newPeople: [],
    madeKnown: [],
    changedPeople: [],
    newAppointments: [],
    changedAppointments: [],
    needs: [],
    coffee: [],
    leavers: [],
    done: [],
    changes: [],
  }
  for (const row of rows) {
    const done = nothing()
    if (row.outcome === 'new') writeNew(writes, done, { verdict: row, line: row.line, today, people })
    else if (row.outcome === 'changed') writeChanged(writes, done, { verdict: row, known, today })
    else continue
    writes.done.push({ line: row.line, done })
  }
  return writes
}

type NewRow = {
  verdict: NewVerdict
  line: number
  today: string
  people: Map<number, { id: string; email: string | null }>
}

const writeNew = (writes: Writes, done: Done, { verdict, line, today, people }: NewRow): void => {
  const { values, organisationId, personOfLine } = verdict
  const person = people.get(personOfLine ?? line) ?? { id: newId(), email: values.email ?? null }
  if (personOfLine === null) {
    people.set(line, person)
    writes.newPeople.push({ ...newPerson(values), id: person.id })
    done.person = { id: person.id, version: 1, isNew: true, before: {} }
    if (values.accessNeeds) writes.needs.push({ personId: person.id, whatHelps: values.accessNeeds })
  }
  const place = { organisationId, personId: person.id }
  writes.madeKnown.push(place)
  appoint(writes, done, { ...newAppointment(values, today), ...place })
  wishForCoffee(writes, done, { ...place, takesPart: values.coffeeRoulette, email: person.email, before: undefined })
}
