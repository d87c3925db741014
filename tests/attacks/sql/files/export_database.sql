-- expect: CE
-- tries: writing everything
EXPORT DATABASE '@PLANTED@/drill-attack-export';
