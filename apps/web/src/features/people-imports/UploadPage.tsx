import { exportPeople } from '@elevate/contracts/people-export'
import { importPeople } from '@elevate/contracts/people-imports'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { download, upload } from '../../api.ts'
import { FileField } from '../../forms/FileField.tsx'
import { Form } from '../../forms/Form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { fileMessages } from './file-words.ts'
import { pages } from './steps.ts'

const most = 10 * 1024 * 1024

export function UploadPage() {
  const navigate = useNavigate()
  const form = useForm({
    initial: { file: undefined as File | undefined },
    messages: { file: fileMessages },
    check: ({ file }) => ({ file: file === undefined ? 'required' : file.size > most ? 'too-big' : undefined }),
    body: (typed) => typed,
    send: ({ file }, { idempotencyKey }) =>
      upload(importPeople, { form: formWith(file), query: { dryRun: true }, idempotencyKey }),
    done: ({ id }) => void navigate(pages.columns(id)),
  })
  return (
    <Page back={{ to: '/people', text: 'Back to people' }} title="Import people from a spreadsheet">
      <p>
        Choose the list of partners that you keep, as it is: an Excel workbook (.xlsx) or a CSV file. Titles above the
        table, dates such as 27/11/2025 and several spellings of one organisation are fine.
      </p>
      <h2 className="nhsuk-heading-m">What happens</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>You check what each column holds.</li>
        <li>You answer what only you can know, such as which organisation a name means.</li>
        <li>You see row by row what would be new and what would change.</li>
      </ol>
      <p>Nothing is saved before you have seen it, and an import can be undone as a whole.</p>
      <Form busy="Reading your file" form={form} submit="Upload and check">
        <FileField
          accept=".csv,.xlsx,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          field={form.field('file')}
          hint="Up to 10 MB and 20,000 rows. A large file takes a minute."
          label="Your spreadsheet"
        />
      </Form>
      <h2 className="nhsuk-heading-m">If you start a new list</h2>
      <Template />
      <p>
        <Link to="/people/imports">Earlier imports</Link>
      </p>
    </Page>
  )
}

const formWith = (file: File | undefined): FormData => {
  const form = new FormData()
  if (file) form.append('file', file)
  return form
}

function Template() {
  const fetching = useMutation({
    mutationFn: () => download(exportPeople, { query: { empty: true, format: 'xlsx' } }),
    onSuccess: saveFile,
  })
  return (
    <>
      <p>The template has every column that can be imported. Fill in what you know, and leave the rest empty.</p>
      <Fault fault={fetching.error} />
      <Button busy={fetching.isPending && 'Making the file'} look="secondary" onClick={() => fetching.mutate()} small>
        Download a template
      </Button>
    </>
  )
}
