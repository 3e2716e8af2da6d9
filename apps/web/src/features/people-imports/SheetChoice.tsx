import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { useImportChange } from './queries.ts'

/** For a workbook with several sheets: the one with the most rows was taken, another can be. */
export function SheetChoice({ started }: { started: PeopleImport }) {
  const change = useImportChange(started)
  const [sheet, setSheet] = useState(started.sheet ?? '')
  if (started.otherSheets.length === 0) return null
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    change.mutate({ sheet })
  }
  return (
    <form className="app-organisation-choice" onSubmit={submit}>
      <label className="nhsuk-label" htmlFor="sheet">
        Sheet
      </label>
      <select className="nhsuk-select" id="sheet" onChange={({ target }) => setSheet(target.value)} value={sheet}>
        {[started.sheet ?? '', ...started.otherSheets].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <Button busy={change.isPending && 'Reading the sheet'} look="secondary" small type="submit">
        Use this sheet
      </Button>
      <Fault fault={change.error} />
    </form>
  )
}
