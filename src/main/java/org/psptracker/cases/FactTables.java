package org.psptracker.cases;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The history tables of all facts of a case, read from the mapping: a new fact needs no line here.
 */
@Component
class FactTables {

  /**
   * A history table of facts.
   *
   * @param entity simple name of the entity
   * @param type its class
   * @param collection name of the field whose rows it holds, null for the entity's own
   * @param owner column with the key of the fact
   * @param enums simple names of enums by column
   * @param index column that only says the place in a list, null where there is none
   */
  record FactTable(
      String name,
      String entity,
      Class<?> type,
      @Nullable String collection,
      String owner,
      Map<String, String> enums,
      @Nullable String index) {

    boolean isCase() {
      return type == CaseFile.class;
    }
  }

  private final List<FactTable> tables = new ArrayList<>();

  FactTables(EntityManagerFactory factory) {
    SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
    for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
      Class<?> type = entity.getJavaType();
      boolean isFact = CaseFact.class.isAssignableFrom(type) || type == CaseFile.class;
      if (type != null && isFact && type.isAnnotationPresent(Audited.class)) {
        addTables(sessions, type);
      }
    }
  }

  /** Entities first, then their collections. */
  List<FactTable> all() {
    return List.copyOf(tables);
  }

  private void addTables(SessionFactoryImplementor sessions, Class<?> type) {
    AbstractEntityPersister persister =
        (AbstractEntityPersister)
            sessions.getMappingMetamodel().getEntityDescriptor(type.getName());
    Map<String, String> enums = new HashMap<>();
    Map<String, FactTable> collections = new LinkedHashMap<>();
    for (String property : persister.getPropertyNames()) {
      Type propertyType = persister.getPropertyType(property);
      if (propertyType instanceof CollectionType collection) {
        AbstractCollectionPersister rows =
            (AbstractCollectionPersister)
                sessions.getMappingMetamodel().getCollectionDescriptor(collection.getRole());
        if (!rows.isOneToMany() && isAudited(type, property)) {
          collections.put(property, collection(type, property, rows));
        }
      } else {
        addEnums(propertyType, persister.getPropertyColumnNames(property), enums);
      }
    }
    String table = persister.getTableName() + "_aud";
    tables.add(new FactTable(table, type.getSimpleName(), type, null, "id", enums, null));
    tables.addAll(collections.values());
  }

  private static FactTable collection(
      Class<?> type, String property, AbstractCollectionPersister rows) {
    Map<String, String> enums = new HashMap<>();
    addEnums(rows.getElementType(), rows.getElementColumnNames(), enums);
    return new FactTable(
        rows.getTableName() + "_aud",
        type.getSimpleName(),
        type,
        property,
        rows.getKeyColumnNames()[0],
        enums,
        rows.hasIndex() ? rows.getIndexColumnNames()[0] : null);
  }

  /** The type of a value; for a list kept in one column, that of its elements. */
  private static Class<?> values(Class<?> type, String property, Type propertyType) {
    for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
      for (Field field : declaring.getDeclaredFields()) {
        if (field.getName().equals(property)
            && field.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element) {
          return element;
        }
      }
    }
    return propertyType.getReturnedClass();
  }

  /** Rows that are written once are their own history. */
  private static boolean isAudited(Class<?> type, String property) {
    return Arrays.stream(type.getDeclaredFields())
        .noneMatch(f -> f.getName().equals(property) && f.isAnnotationPresent(NotAudited.class));
  }

  private static void addEnums(Type type, String[] columns, Map<String, String> enums) {
    if (type instanceof ComponentType component) {
      for (int i = 0; i < columns.length; i++) {
        addEnums(component.getSubtypes()[i], new String[] {columns[i]}, enums);
      }
    } else if (type.getReturnedClass().isEnum()) {
      enums.put(columns[0], type.getReturnedClass().getSimpleName());
    }
  }
}
