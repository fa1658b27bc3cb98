import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePage } from "./context";

/** Says that what one sees is not one's own. */
export function SampleNote(): React.JSX.Element {
  const { texts } = usePage();
  return <MessageBar intent="info" shape="square" layout="multiline"><MessageBarBody>{texts.sampleNote}</MessageBarBody></MessageBar>;
}
