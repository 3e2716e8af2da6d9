import { type CopiedItem, copySetUp, partsOfSetUp } from '@elevate/contracts/set-up-copies'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { counted } from '../campaigns/words.ts'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from '../recruitment-settings/NoOrganisation.tsx'
import { previewQuery } from './queries.ts'
import { changes, itemName, outcomeWords, partWords } from './words.ts'

export function CopyPage() {
  const { organisation } = useChosenOrganisation()
  if (!organisation) return <NoOrganisation />
  return <Copy name={organisation.name} organisationId={organisation.id} />
}

/** What copying would do here, by name, and the one button that does it. */
function Copy({ organisationId, name }: { organisationId: string; name: string }) {
  const { sourceId = '' } = useParams()
  const { data } = useSuspenseQuery(previewQuery(organisationId, sourceId))
  const copying = useCopying(organisationId, sourceId)
  const settings = `/recruitment/settings?organisation=${organisationId}`
  const changing = changes(data.items).length
  return (
    <Page
      back={{ to: `/recruitment/settings/copy?organisation=${organisationId}`, text: 'Back to the choice' }}
      caption={name}
      title={`Copy from ${data.source.name}`}
      wide
    >
      {changing === 0 ? (
        <p>
          Everything is the same here already. There is nothing to copy. <Link to={settings}>Go to your settings</Link>
        </p>
      ) : (
        <p>
          {counted(changing, 'thing')} would change here. Nothing is deleted: what is replaced stays as the version
          before, and campaigns, letters and checklists that are under way keep theirs.
        </p>
      )}
      {partsOfSetUp.map((part) => (
        <Part items={data.items.filter((item) => item.part === part)} key={part} title={partWords[part]} />
      ))}
      <Fault fault={copying.error} />
      {changing > 0 && (
        <div className="app-actions">
          <Button busy={copying.isPending && 'Copying'} onClick={() => copying.mutate()}>
            Copy {counted(changing, 'thing')} to {name}
          </Button>
          <Link to={settings}>No, keep ours</Link>
        </div>
      )}
    </Page>
  )
}

const columns: Column<CopiedItem>[] = [
  { key: 'name', heading: 'What', cell: itemName },
  {
    key: 'outcome',
    heading: 'What happens',
    cell: ({ outcome }) =>
      outcome === 'new' || outcome === 'replaced' ? <strong>{outcomeWords[outcome]}</strong> : outcomeWords[outcome],
  },
]

/** What is the same already is counted, not listed: it would hide what changes. */
function Part({ title, items }: { title: string; items: CopiedItem[] }) {
  if (items.length === 0) return null
  const changing = changes(items).length
  const listed = items.filter(({ outcome }) => outcome !== 'same')
  if (listed.length === 0) return <p>{title}: all the same already.</p>
  return (
    <StackingTable
      caption={`${title}: ${changing === 0 ? 'nothing changes' : `${changing} of ${items.length} change`}`}
      columns={columns}
      rowKey={({ name, outcome }) => `${name} ${outcome}`}
      rows={listed}
    />
  )
}

function useCopying(organisationId: string, sourceId: string) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: () => call(copySetUp, { params: { organisationId }, body: { sourceId }, idempotencyKey }),
    onSuccess: async ({ source, items }) => {
      tellDone(
        `${counted(changes(items).length, 'thing')} copied from ${source.name}`,
        `/recruitment/settings?organisation=${organisationId}`,
      )
      await queryClient.invalidateQueries()
    },
  })
}
