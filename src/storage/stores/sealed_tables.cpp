// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/sealed_tables.h"

#include "storage/stores/agreement_rows.h"
#include "storage/stores/employer_rows.h"
#include "storage/stores/plan_rows.h"
#include "storage/stores/rule_rows.h"
#include "storage/stores/salary_rows.h"
#include "storage/stores/talk_rows.h"
#include "storage/stores/waiver_rows.h"

namespace storage {

const std::vector<const Table*>& sealed_tables()
{
    static const std::vector<const Table*> all{&table_of<ClauseRow>(), &table_of<PayRow>(), &table_of<NoticeRow>(), &table_of<ProbationRow>(),
        &table_of<FixedTermRow>(), &table_of<RetreatRow>(), &table_of<SeveranceRow>(), &table_of<AgreementSignatureRow>(), &table_of<VersionRow>(),
        &table_of<SidePostRow>(), &table_of<InterestRow>(), &table_of<ChangeRow>(), &table_of<GoverningDocumentRow>(), &table_of<PromiseRow>(),
        &table_of<PromiseKeptRow>(), &table_of<GoalRow>(), &table_of<GoalStatusRow>(), &table_of<MilestoneRow>(), &table_of<FollowUpRow>(),
        &table_of<AssessmentRow>(), &table_of<DevelopmentRow>(), &table_of<WorkloadRow>(), &table_of<PlanRow>(), &table_of<ParticipantRow>(),
        &table_of<AnswerRow>(), &table_of<AgendaRow>(), &table_of<StatementRow>(), &table_of<RemarkRow>(), &table_of<DisagreementRow>(),
        &table_of<RatingPointRow>(), &table_of<AgreedStatementRow>(), &table_of<ScoreRow>(), &table_of<TalkSignatureRow>(), &table_of<TalkRow>(),
        &table_of<ActionRow>(), &table_of<AccordSignatureRow>(), &table_of<StepRow>(), &table_of<WaiverRow>(), &table_of<SalaryStrategyRow>(),
        &table_of<SalaryParticipantRow>(), &table_of<SalaryElementRow>(), &table_of<SalaryCriterionRow>(), &table_of<SalaryEmployerViewRow>(),
        &table_of<SalaryExecutiveViewRow>(), &table_of<SalaryComparisonRow>(), &table_of<SalaryBidRow>(), &table_of<SalaryOutcomeRow>(),
        &table_of<SalaryReasonRow>(), &table_of<SalaryReportRow>(), &table_of<SalaryRow>()};
    return all;
}

}  // namespace storage
