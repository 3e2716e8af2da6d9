import { Fragment, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { GroupFrame } from '../FieldFrame.tsx'
import { describedBy, type Field, type Names } from '../field.ts'
import { RowFrame } from './RowFrame.tsx'
import { changedAt } from './rows.ts'
import { type RowsOptions, useRows } from './use-rows.ts'
import '../../styles/writing.scss'

/** One row, for the fields in it: `row.field('text')`. */
export type RowFields<Row extends object> = {
  value: Row
  index: number
  field: <N extends Names<Row>>(name: N, error?: string) => Field<Row[N]>
}

type RowsFieldProps<Row extends object> = RowsOptions<Row> & {
  label: ReactNode
  hint?: ReactNode
  /** As many as the API takes. */
  most: number
  /** The order says nothing, so there are no buttons to change it. */
  unordered?: true
  /** There are as many rows as there have to be: none is added or removed. */
  fixed?: true
  children: (row: RowFields<Row>) => ReactNode
}

/** A list of rows with the same fields, such as questions: added, removed, put back and put in order by buttons. */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>) {
  const { field, label, hint, what, most, unordered, fixed, children } = props
  const { name, value: rows, error, set } = field
  const { news, removed, nameOf, idOf, ...actions } = useRows(props)
  const fieldsOf = (value: Row, index: number): RowFields<Row> => ({
    value,
    index,
    field: (part, wrong) => ({
      name: `${name}-${index}-${part}`,
      value: value[part],
      error: wrong,
      set: (changed) => set(changedAt(rows, index, { ...value, [part]: changed })),
    }),
  })
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and all they show is in them.
        <Fragment key={index}>
          <RowFrame
            id={idOf(index)}
            move={unordered || fixed ? undefined : (by) => actions.move(index, by)}
            place={{ index, of: rows.length }}
            remove={fixed ? undefined : () => actions.remove(index)}
            title={nameOf(index)}
          >
            {children(fieldsOf(row, index))}
          </RowFrame>
        </Fragment>
      ))}
      {!fixed && <Changing {...{ name, news, removed, actions, what, most }} count={rows.length} />}
    </GroupFrame>
  )
}

type ChangingProps = {
  name: string
  news: ReactNode
  removed: unknown
  actions: { putBack: () => void; add: () => void }
  what: string
  most: number
  count: number
}

/** What was just done with the rows, the way back, and one more. */
function Changing({ name, news, removed, actions, what, most, count }: ChangingProps) {
  return (
    <>
      <p className="app-rows__news">
        <span role="status">{news}</span>
        {Boolean(removed) && (
          <Button id={`${name}-put-back`} look="secondary" onClick={actions.putBack} small>
            Put it back
          </Button>
        )}
      </p>
      {count < most ? (
        <Button id={name} look="secondary" onClick={actions.add} small>
          Add {count === 0 ? 'a' : 'another'} {what}
        </Button>
      ) : (
        <p id={name} tabIndex={-1}>
          You can have up to {most}. To add another, remove one first.
        </p>
      )}
    </>
  )
}
