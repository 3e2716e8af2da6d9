import { useId } from 'react'
import { Checkbox } from '../forms/Checkbox.tsx'
import type { Selection } from './selection.ts'

/** For tables whose rows can be chosen; `nameOf` says whom or what a row is about: "Amina Okafor". */
export type Choosing<Row> = { selection: Selection; nameOf: (row: Row) => string }

/** The box in front of a row. */
export function ChooseRow({ selection, rowKey, name }: { selection: Selection; rowKey: string; name: string }) {
  const id = useId()
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small app-choose">
      <Checkbox
        id={id}
        isTicked={selection.isChosen(rowKey)}
        label={<span className="nhsuk-u-visually-hidden">Choose {name}</span>}
        name="chosen"
        toggle={() => selection.toggle(rowKey)}
        value={rowKey}
      />
    </div>
  )
}
