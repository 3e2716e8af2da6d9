import { type ChecklistItem, type ChecklistTemplate, changeChecklistTemplate } from '@elevate/contracts/checklists'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { checklistQuery } from '../queries.ts'
import { ItemFields, type ItemRow, itemBroken, itemOf, newRow, rowOf } from './ItemFields.tsx'

/** Lines of a checklist. Saving makes a new version; people who have started keep theirs. */
export function ChecklistPage() {
  const { organisationId = '', role = '' } = useParams()
  const { data: template } = useSuspenseQuery(checklistQuery(organisationId, role))
  return (
    <Page
      back={{ to: '/recruitment/checklists', text: 'Back to checklists' }}
      caption={role}
      title="What is asked of who starts"
    >
      <p>
        {template.number === 0 ? 'This is the usual checklist.' : `This is version ${template.number}.`} Saving makes a
        new version for those who start from then on. People who have started keep theirs.
      </p>
      <Editor key={template.number} template={template} />
      <Versions template={template} />
    </Page>
  )
}

function Editor({ template }: { template: ChecklistTemplate }) {
  const { organisationId, role, number } = template
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { items: template.items.map(rowOf) as ItemRow[] },
    messages: {
      items: {
        minItems: 'Keep at least one line',
        minLength: 'Give each line a name',
        number: 'Enter whole numbers: days from 0 to 730, months from 1 to 120 or nothing',
        otherwise: 'Check each line',
      },
    },
    check: ({ items }) => ({ items: items.map(itemBroken).find(Boolean) }),
    body: ({ items }): { organisationId: string; role: string; basedOn: number; items: ChecklistItem[] } => ({
      organisationId,
      role,
      basedOn: number,
      items: items.map(itemOf),
    }),
    schema: changeChecklistTemplate.schema.body,
    send: (body, { idempotencyKey }) => call(changeChecklistTemplate, { body, idempotencyKey }),
    refusals: {
      'newer-version':
        'Somebody else has changed this checklist since you opened it. Open it again before you save yours.',
    },
    done: async (after) => {
      queryClient.setQueryData(checklistQuery(organisationId, role).queryKey, after)
      await queryClient.invalidateQueries({ queryKey: ['checklists'] })
      tellDone(`Version ${after.number} holds for those who start from now on`)
    },
  })
  return (
    <>
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving a new version" form={form} submit="Save as a new version">
        <RowsField field={form.field('items')} label="Lines" most={60} newRow={newRow} what="line">
          {(row) => <ItemFields row={row} />}
        </RowsField>
      </Form>
    </>
  )
}

function Versions({ template: { versions } }: { template: ChecklistTemplate }) {
  if (versions.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">Versions</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {versions.map(({ number, createdAt, by, items }) => (
          <li key={number}>
            Version {number}: {items} lines, {formatDay(createdAt)}
            {by && `, ${by}`}
          </li>
        ))}
      </ul>
    </>
  )
}
