import {
  exportCampaignReport,
  getCampaignReport,
  getOrganisationReport,
  type ReportSheet,
} from '@elevate/contracts/recruitment-reports'
import { queryOptions } from '@tanstack/react-query'
import { call, download } from '../../api.ts'

export const reportQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['recruitment-reports', 'campaign', campaignId],
    queryFn: ({ signal }) => call(getCampaignReport, { params: { campaignId }, signal }),
  })

export const organisationReportQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['recruitment-reports', 'organisation', organisationId],
    queryFn: ({ signal }) => call(getOrganisationReport, { params: { organisationId }, signal }),
  })

/** One part of the report as a file. */
export const sheetFile = (campaignId: string, sheet: ReportSheet) => (format: 'csv' | 'xlsx') =>
  download(exportCampaignReport, { params: { campaignId }, query: { sheet, format } })
