import { type ReactNode, useId } from 'react'
import { Checkbox } from '../forms/Checkbox.tsx'
import { type Selection, selectionWords } from './selection.ts'

type BulkBarProps = {
  selection: Selection
  /** What the rows are, in the plural: "applications". */
  what: string
  /** What can be done with those chosen: links to pages that show a preview first. In view once something is chosen. */
  children: ReactNode
}

/** Above a table whose rows can be chosen: all of them at once, how many are, and what to do with them. */
export function BulkBar({ selection, what, children }: BulkBarProps) {
  const id = useId()
  if (selection.rows === 0) return null
  return (
    <fieldset className="app-bulk app-screen-only">
      <legend className="nhsuk-u-visually-hidden">Choose {what}</legend>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <Checkbox
          id={id}
          isTicked={selection.chosen.length === selection.rows}
          label="Select all on this page"
          name="all"
          toggle={selection.toggleAll}
          value="all"
        />
      </div>
      <p className="app-bulk__count" role="status">
        {selectionWords(selection)}
      </p>
      {selection.chosen.length > 0 && <div className="app-bulk__actions">{children}</div>}
    </fieldset>
  )
}
