/** The pausing reason under which a policy lets the clock stand still for the approval of an online connection. */
export const approvalReason = "onlineApproval";
