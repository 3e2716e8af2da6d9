import {
  deleteMyDraft,
  getMyApplication,
  saveMyAnswer,
  saveMyDetails,
  sendMyApplication,
  withdrawMyApplication,
} from '@elevate/contracts/applying'
import {
  deleteTypedDraft,
  getTypedApplication,
  saveTypedAnswer,
  saveTypedDetails,
  sendTypedApplication,
  withdrawTypedApplication,
} from '@elevate/contracts/typing-applications'
import { useMemo } from 'react'
import { useParams } from 'react-router'

/** The same form through two doors: the applicant's own, and staff who type for somebody. */
const endpoints = {
  mine: {
    get: getMyApplication,
    saveDetails: saveMyDetails,
    saveAnswer: saveMyAnswer,
    send: sendMyApplication,
    withdraw: withdrawMyApplication,
    remove: deleteMyDraft,
  },
  typed: {
    get: getTypedApplication,
    saveDetails: saveTypedDetails,
    saveAnswer: saveTypedAnswer,
    send: sendTypedApplication,
    withdraw: withdrawTypedApplication,
    remove: deleteTypedDraft,
  },
} as const

export type Door = {
  kind: keyof typeof endpoints
  applicationId: string
  api: (typeof endpoints)[keyof typeof endpoints]
  /** The list of what is to do; the pages of the form lie below it. */
  form: string
  /** Where one goes when the form is done with. */
  home: string
}

export const doorOf = (applicationId: string, campaignId: string | undefined): Door =>
  campaignId === undefined
    ? {
        kind: 'mine',
        applicationId,
        api: endpoints.mine,
        form: `/my-applications/${applicationId}/form`,
        home: `/my-applications/${applicationId}`,
      }
    : {
        kind: 'typed',
        applicationId,
        api: endpoints.typed,
        form: `/recruitment/${campaignId}/type-an-application/${applicationId}`,
        home: `/applications/${applicationId}`,
      }

/** Through which door this page was come to: its address says it. */
export function useDoor(): Door {
  const { applicationId = '', campaignId } = useParams()
  return useMemo(() => doorOf(applicationId, campaignId), [applicationId, campaignId])
}
