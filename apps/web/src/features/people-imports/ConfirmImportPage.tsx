import { applyPeopleImport } from '@elevate/contracts/people-imports'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from 'react-router'
import { call } from '../../api.ts'
import { ApiProblem, NetworkFault } from '../../http/faults.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { Progress } from './Progress.tsx'
import { importQuery, useForgetPeople, versionOf } from './queries.ts'
import { pages } from './steps.ts'
import { brings, counted } from './words.ts'

export function ConfirmImportPage() {
  const { importId = '' } = useParams()
  const forgetPeople = useForgetPeople()
  const tellDone = useTellDone()
  const applying = useMutation({
    mutationFn: (ifMatch: string) => call(applyPeopleImport, { params: { importId }, ifMatch }),
    onSuccess: async () => {
      await forgetPeople()
      tellDone(`Imported: ${brings(started.counts)}`, pages.overview(importId))
    },
    onError: forgetPeople,
  })
  const { data: started } = useSuspenseQuery({
    ...importQuery(importId),
    ...(applying.isPending || isUnderWay(applying.error) ? { refetchInterval: 1_000 } : {}),
  })
  const isRunning = applying.isPending || applying.isSuccess || started.state === 'importing'
  const isOver = started.state === 'imported' || started.state === 'undone'
  // Who has pressed the button is led on by it, with the news.
  if (isOver && !isRunning) {
    return <Navigate replace to={pages.overview(importId)} />
  }
  return (
    <Page
      back={{ to: pages.people(importId), text: 'Back to the people' }}
      caption={started.fileName}
      title={isRunning ? 'Importing' : `Import ${brings(started.counts)}?`}
    >
      {isRunning ? (
        <Progress progress={started.progress} />
      ) : (
        <>
          <WhatHappens started={started} />
          {!isUnderWay(applying.error) && <Fault fault={applying.error} />}
          {started.can.apply ? (
            <div className="app-actions">
              <Button onClick={() => applying.mutate(versionOf(started))}>Import these people</Button>
              <Link to={pages.people(importId)}>No, go back</Link>
            </div>
          ) : (
            <p>
              <Link to={pages.people(importId)}>Check the people first</Link>
            </p>
          )}
        </>
      )}
    </Page>
  )
}

/** Somebody has pressed the button already, or the answer was lost on its way: the import may be going on. */
const isUnderWay = (fault: unknown): boolean =>
  fault instanceof NetworkFault || (fault instanceof ApiProblem && fault.code === 'busy')

function WhatHappens({ started: { counts } }: { started: { counts: { same: number; 'left-out': number } } }) {
  return (
    <>
      <p>
        All of it is saved, or nothing. Nobody is written to: you invite people to sign in when you are ready, on their
        pages.
      </p>
      <ul>
        {counts.same > 0 && <li>{counted(counts.same, 'row')} say nothing new.</li>}
        {counts['left-out'] > 0 && <li>{counted(counts['left-out'], 'row')} are left out.</li>}
        <li>You can undo the whole import for thirty days, while nobody has edited these people.</li>
      </ul>
    </>
  )
}
