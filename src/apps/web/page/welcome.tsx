import { Button, makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import { usePage } from "./context";

const useStyles = makeStyles({
  welcome: { display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", flexGrow: 1, gap: "16px", padding: "24px", textAlign: "center" },
  text: { maxWidth: "48ch", color: tokens.colorNeutralForeground2 },
});

/** What stands there while no file is open. */
export function Welcome(): React.JSX.Element {
  const styles = useStyles();
  const { texts, openSample } = usePage();
  return (
    <main className={styles.welcome}>
      <Title2 as="h2">{texts.welcome.title}</Title2>
      <Text className={styles.text} size={400}>{texts.welcome.how}</Text>
      <Text className={styles.text}>{texts.welcome.privacy}</Text>
      <Button onClick={openSample}>{texts.sample}</Button>
    </main>
  );
}
