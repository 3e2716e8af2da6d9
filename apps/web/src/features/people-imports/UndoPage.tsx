import { undoPeopleImport } from '@elevate/contracts/people-imports'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'
import { call } from '../../api.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { EditedSince } from './EditedSince.tsx'
import { importQuery, useForgetPeople, versionOf } from './queries.ts'
import { pages } from './steps.ts'
import { counted } from './words.ts'

export function UndoPage() {
  const { importId = '' } = useParams()
  const { data: started } = useSuspenseQuery(importQuery(importId))
  const forgetPeople = useForgetPeople()
  const tellDone = useTellDone()
  const undoing = useMutation({
    mutationFn: () => call(undoPeopleImport, { params: { importId }, ifMatch: versionOf(started) }),
    onSuccess: async () => {
      await forgetPeople()
      tellDone('The import is undone', pages.overview(importId))
    },
  })
  if (!started.can.undo && !undoing.isPending && !undoing.isSuccess)
    return <Navigate replace to={pages.overview(importId)} />
  const { new: added, changed } = started.counts
  return (
    <ConfirmPage
      action={undoing}
      back={{ to: pages.overview(importId), text: 'Back to this import' }}
      busy="Taking everything back"
      confirm="Undo this import"
      title="Undo this import?"
    >
      <p>What will happen:</p>
      <ul>
        {added > 0 && <li>Up to {counted(added, 'person is', 'people are')} removed, with their appointments.</li>}
        {changed > 0 && (
          <li>{counted(changed, 'person gets', 'people get')} the values from before the import back.</li>
        )}
      </ul>
      <p>
        Nothing is undone if anybody of them was edited since, has been invited to sign in, or takes part in something:
        you would lose that.
      </p>
      <EditedSince fault={undoing.error} />
    </ConfirmPage>
  )
}
