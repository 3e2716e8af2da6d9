import type { ColumnField, PeopleImport } from '@elevate/contracts/people-import-preview'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../forms/ErrorSummary.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { ColumnsTable } from './ColumnsTable.tsx'
import { importQuery, useImportChange } from './queries.ts'
import { SetAside } from './SetAside.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { nextPage, pages } from './steps.ts'
import { counted } from './words.ts'

export function ColumnsPage() {
  const { importId = '' } = useParams()
  const { data: started } = useSuspenseQuery(importQuery(importId))
  if (!started.can.change) return <Navigate replace to={pages.overview(importId)} />
  return (
    <Page
      back={{ to: pages.overview(importId), text: 'Back to this import' }}
      caption={started.fileName}
      title="Check the columns"
      wide
    >
      <p>
        {counted(started.rowCount, 'row')} with {counted(started.columns.length, 'column')} were found. Say what each
        column holds; what is not needed stays behind.
      </p>
      <SheetChoice started={started} />
      <SetAside started={started} />
      <Columns key={`${started.sheet}`} started={started} />
    </Page>
  )
}

function Columns({ started }: { started: PeopleImport }) {
  const navigate = useNavigate()
  const change = useImportChange(started)
  const [fields, setFields] = useState<ColumnField[]>(started.columns.map(({ field }) => field))
  const [failures, setFailures] = useState(0)
  const goOn = (after: PeopleImport) => {
    if (after.columnFaults.length > 0) setFailures((count) => count + 1)
    else void navigate(nextPage(after, 1))
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const isAsBefore = started.columns.every(({ field }, index) => field === fields[index])
    if (isAsBefore) goOn(started)
    else change.mutate({ columns: fields }, { onSuccess: goOn })
  }
  const errors = Object.fromEntries(
    started.columnFaults.map(({ columns, says }) => [`column-${columns[0] ?? 0}`, says]),
  )
  return (
    <form noValidate onSubmit={submit}>
      {failures > 0 && <ErrorSummary errors={errors} failures={failures} trouble={undefined} />}
      <ColumnsTable
        columns={started.columns}
        faults={started.columnFaults}
        fields={fields}
        set={(column, field) => setFields(fields.map((before, index) => (index === column ? field : before)))}
      />
      <Fault fault={change.error} />
      <Button busy={change.isPending && 'Reading the rows'} type="submit">
        Continue
      </Button>
    </form>
  )
}
