import { personStatuses } from '@elevate/contracts/people'
import { exportPeople } from '@elevate/contracts/people-export'
import { download } from '../../api.ts'
import { SpreadsheetButtons } from '../../ui/SpreadsheetButtons.tsx'

type ExportPeopleProps = {
  organisationId: string
  /** Those of the list, as its address has them: the file holds whom the list shows. */
  filters: { search?: string; status?: string; role?: string; interest?: string }
}

/** The list as a spreadsheet that can be edited and imported again. */
export function ExportPeople({ organisationId, filters: { status, ...filters } }: ExportPeopleProps) {
  const known = personStatuses.find((one) => one === status)
  const query = { organisationId, ...filters, ...(known ? { status: known } : {}) }
  return (
    <div className="app-screen-only">
      <h2 className="nhsuk-heading-s">Export</h2>
      <p>
        One row for each appointment of the people above. You can edit the file and import it again; you then see what
        would change.
      </p>
      <SpreadsheetButtons
        fetchFile={(format) => download(exportPeople, { query: { ...query, format } })}
        what="this list"
      />
    </div>
  )
}
