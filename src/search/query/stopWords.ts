/** Words of questions, which say nothing of what is looked for. */
var STOP = (" a an the is are was be been am do does did has have can could may must should will would what which who whose when where why how if in on at of for from to by with about and or not no i me my we our you your he she his her it they their this that there any some all more get tell please so as " +
  "어떻게 무엇 무엇을 무엇이 뭐 뭐가 어떤 어느 누가 누구 언제 어디 어디서 왜 얼마나 몇 있나요 있습니까 있는가 있어요 있는 있다 있을 없나요 없는 하나요 합니까 하면 하는 되나요 됩니까 되나 되면 되는 돼요 인가요 대해 대하여 대한 관한 관하여 위한 위해 알고 싶어요 경우 때 것 거 수 할 한 좀 그 이 저 및 나 나는 내가 내 우리 저는 안 ").split(" ");

/** Whether a folded word may be left out of a query that has others. */
export function isStopWord(word: string): boolean {
  return STOP.indexOf(word) >= 0;
}
