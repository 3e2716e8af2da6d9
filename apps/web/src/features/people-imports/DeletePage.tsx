import { discardPeopleImport } from '@elevate/contracts/people-imports'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'
import { call } from '../../api.ts'
import { queryClient } from '../../app/query-client.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { importQuery, importsQuery, versionOf } from './queries.ts'
import { pages } from './steps.ts'

export function DeletePage() {
  const { importId = '' } = useParams()
  const { data: started } = useSuspenseQuery(importQuery(importId))
  const tellDone = useTellDone()
  const deleting = useMutation({
    mutationFn: () => call(discardPeopleImport, { params: { importId }, ifMatch: versionOf(started) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: importsQuery().queryKey })
      tellDone('The import is deleted', '/people/imports')
    },
  })
  if (!started.can.discard && !deleting.isPending && !deleting.isSuccess)
    return <Navigate replace to={pages.overview(importId)} />
  return (
    <ConfirmPage
      action={deleting}
      back={{ to: pages.overview(importId), text: 'Back to this import' }}
      busy="Deleting"
      confirm="Delete this import"
      title="Delete this import?"
    >
      <p>
        The file “{started.fileName}” and your answers about it are deleted here. Nothing of it was imported, so nobody
        is lost; your own copy of the file stays where it is.
      </p>
    </ConfirmPage>
  )
}
