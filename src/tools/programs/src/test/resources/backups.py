import sys

import jpype
import jpype.dbapi2

jpype.startJVM(classpath=sys.argv[1:])
connection = jpype.dbapi2.connect("jdbc:pinecone:sandbox?mapAs=json")
cursor = connection.cursor()
cursor.execute("SELECT name, record_count, tags FROM backups WHERE status = ? ORDER BY name LIMIT 3", ("Ready",))
for row in cursor.fetchall():
    print(*row, sep="|")
connection.close()
