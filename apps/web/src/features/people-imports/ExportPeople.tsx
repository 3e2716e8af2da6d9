import type { Input } from '@elevate/contracts/endpoint'
import { exportPeople } from '@elevate/contracts/people-export'
import { download } from '../../api.ts'
import { SpreadsheetButtons } from '../coffee/SpreadsheetButtons.tsx'

type ExportPeopleProps = {
  organisationId: string
  /** Those of the list, so that the file holds whom the list shows. */
  filters: Omit<NonNullable<Input<typeof exportPeople>['query']>, 'organisationId' | 'format' | 'empty'>
}

/** The list as a spreadsheet that can be edited and imported again. */
export function ExportPeople({ organisationId, filters }: ExportPeopleProps) {
  return (
    <SpreadsheetButtons
      fetchFile={(format) => download(exportPeople, { query: { organisationId, ...filters, format } })}
      what="this list"
    />
  )
}
