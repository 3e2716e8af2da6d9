import { useEffect, useRef, useState } from 'react'
import type { Field } from '../field.ts'
import { moved, putIn, without } from './rows.ts'

export type RowsOptions<Row> = {
  field: Omit<Field<Row[]>, 'value'> & { value: readonly Row[] }
  /** What one is, in the singular: "question". */
  what: string
  newRow: () => Row
}

/** What can be done with the rows. Each says what was done, and puts the keyboard where it goes on. */
export function useRows<Row>({ field: { name, value: rows, set }, what, newRow }: RowsOptions<Row>) {
  const [news, setNews] = useState('')
  const [removed, setRemoved] = useState<{ row: Row; index: number }>()
  const goingTo = useRef<readonly string[]>([])
  useEffect(() => {
    const wanted = goingTo.current.map((id) => document.getElementById(id)).find((element) => element !== null)
    goingTo.current = []
    wanted?.focus()
  })
  const change = (after: Row[], said: string, ...focus: string[]) => {
    goingTo.current = focus
    setNews(said)
    setRemoved(undefined)
    set(after)
  }
  const nameOf = (index: number) => `${what[0]?.toUpperCase()}${what.slice(1)} ${index + 1}`
  const idOf = (index: number) => `${name}-row-${index}`
  return {
    news,
    removed,
    nameOf,
    idOf,
    add: () => change([...rows, newRow()], `${nameOf(rows.length)} added`, idOf(rows.length)),
    remove: (index: number) => {
      const row = rows[index]
      if (row === undefined) return
      const next = Math.min(index, rows.length - 2)
      change(without(rows, index), `${nameOf(index)} removed`, `${name}-put-back`, idOf(next))
      setRemoved({ row, index })
    },
    putBack: () => {
      if (removed)
        change(putIn(rows, removed.index, removed.row), `${nameOf(removed.index)} is back`, idOf(removed.index))
    },
    move: (index: number, by: -1 | 1) => {
      const [button, otherButton] = by === -1 ? ['up', 'down'] : ['down', 'up']
      const to = idOf(index + by)
      change(
        moved(rows, index, by),
        `${nameOf(index)} is now number ${index + by + 1}`,
        `${to}-${button}`,
        `${to}-${otherButton}`,
      )
    },
  }
}
