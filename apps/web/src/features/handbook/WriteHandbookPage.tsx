import { type HandbookDraft, publishHandbook, saveHandbookDraft } from '@elevate/contracts/handbook'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RowsField } from '../../forms/rows/RowsField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { handbookDraftQuery, refreshHandbook } from './queries.ts'

/** The next version, section by section; nobody else sees it before it is published. */
export function WriteHandbookPage() {
  const { organisationId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(handbookDraftQuery(organisationId))
  return (
    <Page
      back={{ to: `/mentoring/handbook/${organisationId}`, text: 'Back to the handbook' }}
      title={`Write version ${draft.number} of the handbook`}
    >
      <p>
        Only those who run the programme see it until it is published. From then on it is never changed: what mentors
        said that they have read stays what it was.
      </p>
      <DraftForm draft={draft} key={draft.version} organisationId={organisationId} />
      {draft.version > 0 && <Publish draft={draft} organisationId={organisationId} />}
    </Page>
  )
}

type Written = { draft: HandbookDraft; organisationId: string }

function DraftForm({ draft, organisationId }: Written) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { whatChanged: draft.whatChanged, sections: draft.sections },
    messages: {
      whatChanged: 'Write it in 1,000 characters or fewer',
      sections: 'Each section needs a heading and a text; there can be 40 of them',
    },
    check: ({ sections }) => ({
      sections: sections.some(({ heading, text }) => heading.trim() === '' || text.trim() === '') ? 'empty' : undefined,
    }),
    body: (answers) => answers,
    send: (body) => call(saveHandbookDraft, { params: { organisationId }, body, ifMatch: `"${draft.version}"` }),
    done: (saved) => {
      queryClient.setQueryData(handbookDraftQuery(organisationId).queryKey, saved)
      tellDone('It is saved')
    },
  })
  return (
    <>
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} look="secondary" submit="Save">
        {draft.number > 1 && (
          <LongTextField
            field={form.field('whatChanged')}
            hint="Mentors read this first."
            label="What is new in this version?"
            rows={2}
          />
        )}
        <RowsField
          field={form.field('sections')}
          label="Sections"
          most={40}
          newRow={() => ({ heading: '', text: '' })}
          what="section"
        >
          {(row) => (
            <>
              <TextField autoComplete="off" field={row.field('heading')} label="Heading" />
              <LongTextField field={row.field('text')} label="Text" rows={8} />
            </>
          )}
        </RowsField>
      </Form>
    </>
  )
}

function Publish({ draft, organisationId }: Written) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const publishing = useMutation({
    mutationFn: () => call(publishHandbook, { params: { organisationId }, body: { version: draft.version } }),
    onSuccess: async () => {
      await refreshHandbook(queryClient, organisationId)
      tellDone('It is published, and every mentor is asked to read it', `/mentoring/handbook/${organisationId}`)
    },
  })
  return (
    <section aria-labelledby="publish">
      <h2 className="nhsuk-heading-m" id="publish">
        Publish what is saved
      </h2>
      <p>Every mentor is told and asked to read it. It cannot be changed any more after that.</p>
      <Fault fault={publishing.error} />
      <Button busy={publishing.isPending && 'Publishing'} onClick={() => publishing.mutate()}>
        Publish version {String(draft.number)}
      </Button>
    </section>
  )
}
