import { londonDay, monthsLater } from '../../../london.ts'

/** Months after the close until an application that was never sent is deleted: it was never given to anybody. */
export const draftMonths = 3

export type MonitoredCampaign = {
  /** An application that was sent has not come to its end. */
  isOpen: boolean
  /** When the last application took its last step. */
  decidedAt: Date
  completedAt: Date | null
  /** An application with answers is deleted today: what is not counted now is lost. */
  losesAnswersToday: boolean
}

/** Whether the answers of a campaign are counted and taken away from the people who gave them. */
export const isMonitoringDue = (
  { isOpen, decidedAt, completedAt, losesAnswersToday }: MonitoredCampaign,
  { today, monitoringMonths }: { today: string; monitoringMonths: number },
): boolean => {
  if (losesAnswersToday) return true
  const last = completedAt ?? (isOpen ? undefined : decidedAt)
  return last !== undefined && monthsLater(londonDay(last), monitoringMonths) <= today
}
